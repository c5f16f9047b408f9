package jp.hokensho.bench;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Makes calls, warms up, measures.
///
/// @param seconds that are measured; before them half as many to warm up
record Load(Processes processes, int seconds) {

    /// So many may be under way in an open model; more means that it cannot keep up.
    private static final int MOST = 4096;

    /// Each caller makes its next call when its last is done.
    Run closed(String name, int callers, Call call) {
        var measuring = new Measuring(call);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            for (var i = 0; i < callers; i++) {
                var caller = new Caller(i, callers);
                threads.execute(() -> measuring.repeat(caller));
            }
            var sample = measuring.measured(this);
            return Run.of(name, callers, sample);
        }
    }

    /// Calls begin when they are due, however long others take; a late begin counts as waiting. Nothing is left
    /// out because the system was slow.
    Run open(String name, double perSecond, Call call) throws InterruptedException {
        var measuring = new Measuring(call);
        var room = new Semaphore(MOST);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var clock = Thread.startVirtualThread(() -> {
                var start = System.nanoTime();
                for (var i = 0L; !measuring.done; i++) {
                    var due = start + (long) (i * 1e9 / perSecond);
                    LockSupport.parkNanos(due - System.nanoTime());
                    var caller = new Caller((int) (i % Integer.MAX_VALUE), BenchRegistry.TERMINALS);
                    room.acquireUninterruptibly();
                    threads.execute(() -> {
                        measuring.make(caller, due);
                        room.release();
                    });
                }
            });
            var sample = measuring.measured(this);
            clock.join();
            return Run.of(name, 0, sample);
        }
    }

    private static final class Measuring {

        private static final int DIGITS = 3;

        private final Call call;
        private final Histogram times = new ConcurrentHistogram(DIGITS);
        private final Histogram own = new ConcurrentHistogram(DIGITS);
        private final LongAdder errors = new LongAdder();
        private final ConcurrentHashMap<String, Integer> told = new ConcurrentHashMap<>();
        private volatile boolean counting;
        private volatile boolean done;

        Measuring(Call call) {
            this.call = call;
        }

        void repeat(Caller caller) {
            while (!done) {
                make(caller, System.nanoTime());
            }
        }

        void make(Caller caller, long due) {
            try {
                var insurer = call.make(caller);
                if (counting) {
                    var time = System.nanoTime() - due;
                    times.recordValue(time);
                    own.recordValue(Math.max(0, time - insurer));
                }
            } catch (Exception failed) {
                failed(failed);
            }
        }

        /// Said once of each kind.
        private void failed(Exception failed) {
            errors.increment();
            if (told.merge(String.valueOf(failed.getMessage()), 1, Integer::sum) == 1) {
                System.err.println("    error: " + failed);
            }
        }

        Sample measured(Load load) {
            sleep(load.seconds() * 500L);
            var cpu = load.processes().cpuSeconds();
            var start = System.nanoTime();
            counting = true;
            sleep(load.seconds() * 1000L);
            counting = false;
            var seconds = (System.nanoTime() - start) / 1e9;
            var used = load.processes().cpuSeconds();
            cpu.forEach((name, before) -> used.merge(name, before, (now, then) -> now - then));
            var resident = load.processes().residentMb();
            done = true;
            return new Sample(times, own, errors.sum(), seconds, used, resident);
        }

        private static void sleep(long millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
