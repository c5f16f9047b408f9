package jp.hokensho.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Calls that never cease, and others that are made beside them in every second turn. They are sorted by the turn in
/// which they were due, so that a slow moment of the machine hits both sorts.
final class Turns {

    private static final long TURN = TimeUnit.SECONDS.toNanos(2);
    /// Before the first turn that counts, in turns.
    private static final int WARM_UP = 4;

    private static final int MOST = 4096;
    private static final int DIGITS = 3;

    private final Rated calls;
    private final Rated others;
    private final int seconds;
    private final Sort alone = new Sort();
    private final Sort beside = new Sort();
    private final Sort aside = new Sort();
    private final Sort early = new Sort();
    private final long start = System.nanoTime();

    /// @param others made in every second turn
    /// @param seconds of all turns together
    Turns(Rated calls, Rated others, int seconds) {
        this.calls = calls;
        this.others = others;
        this.seconds = seconds;
    }

    /// @param perSecond each is due at its moment, however long those before take
    record Rated(String name, double perSecond, Call call) {}

    /// @return the calls alone, the calls beside the others, the others
    List<Run> run() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> make(threads, calls, false));
            threads.execute(() -> make(threads, others, true));
        }
        var half = seconds / 2.0;
        return List.of(
                alone.run(calls.name(), half),
                beside.run(calls.name() + "." + others.name(), half),
                aside.run(others.name(), half));
    }

    private void make(Executor threads, Rated rated, boolean isBeside) {
        var room = new Semaphore(MOST);
        var end = start + WARM_UP * TURN + TimeUnit.SECONDS.toNanos(seconds);
        for (var i = 0; start + nanos(i, rated) < end; i++) {
            var due = start + nanos(i, rated);
            if (isBeside && !withOthers(due)) {
                continue;
            }
            LockSupport.parkNanos(due - System.nanoTime());
            var caller = new Caller(i, BenchRegistry.TERMINALS);
            room.acquireUninterruptibly();
            threads.execute(() -> {
                sort(due, isBeside).make(rated.call(), caller, due);
                room.release();
            });
        }
    }

    private static long nanos(int call, Rated rated) {
        return (long) (call * 1e9 / rated.perSecond());
    }

    private boolean withOthers(long due) {
        return (due - start) / TURN % 2 == 1;
    }

    private Sort sort(long due, boolean isBeside) {
        if (due - start < WARM_UP * TURN) {
            return early;
        }
        if (isBeside) {
            return aside;
        }
        return withOthers(due) ? beside : alone;
    }

    private static final class Sort {

        private final Histogram times = new ConcurrentHistogram(DIGITS);
        private final LongAdder errors = new LongAdder();

        private void make(Call call, Caller caller, long due) {
            try {
                call.make(caller);
                times.recordValue(System.nanoTime() - due);
            } catch (Exception failed) {
                errors.increment();
            }
        }

        private Run run(String name, double seconds) {
            return Run.of(name, 0, new Sample(times, times, errors.sum(), seconds, Map.of(), Map.of()));
        }
    }
}
