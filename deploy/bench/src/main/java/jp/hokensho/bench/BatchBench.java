package jp.hokensho.bench;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.bench.Suite.Place;

/// Does a batch of 5,000 rows slow those who verify one card at a counter? Single verifications that never
/// cease, before, beside and after one batch after the other of the same clinic.
final class BatchBench {

    private static final int CALLERS = 64;
    /// A node's share of the nation's mean (architecture 10).
    private static final double SINGLE_PER_SECOND = 250;

    private final Report report;
    private final Say say;
    private final Place place;

    BatchBench(Report report, Say say, Place place) {
        this.report = report;
        this.say = say;
        this.place = place;
    }

    void run() throws Exception {
        var scene = place.scene(report, say);
        var csv = new Cards(scene.stack().folder().cards(CardFile.REAL_TIME)).csv();
        var load = new Load(VerifyBench.processes(scene.stack()), place.seconds());
        new WarmUp(say, CALLERS).run(load, scene.verify());
        scene.terminals().batch(csv);
        var before = single("batch.single.before", scene, load);
        var beside = beside(csv, scene, load);
        var after = single("batch.single.after", scene, load);
        report.ratio("batch.p50_beside_vs_alone", beside.p50Ms() * 2 / (before.p50Ms() + after.p50Ms()));
        report.ratio("batch.p99_beside_vs_alone", beside.p99Ms() * 2 / (before.p99Ms() + after.p99Ms()));
    }

    private Run single(String name, Suite.Scene scene, Load load) throws Exception {
        scene.terminals().renew();
        return report.add(load.open(name, SINGLE_PER_SECOND, scene.verify()));
    }

    private Run beside(String csv, Suite.Scene scene, Load load) throws Exception {
        try (var orders = new Orders(() -> scene.terminals().batch(csv))) {
            var run = single("batch.single.beside", scene, load);
            report.add(orders.rows());
            return run;
        }
    }

    /// One batch after the other, until it is closed.
    private static final class Orders implements AutoCloseable {

        private final Callable<Long> batch;
        private final LongAdder answered = new LongAdder();
        private final LongAdder nanos = new LongAdder();
        private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        private final Future<Void> giving;
        private volatile boolean over;

        /// @param batch gives one and returns how many rows were answered, when it is over
        Orders(Callable<Long> batch) {
            this.batch = batch;
            this.giving = thread.submit(this::give);
        }

        private Void give() throws Exception {
            while (!over) {
                var start = System.nanoTime();
                answered.add(batch.call());
                nanos.add(System.nanoTime() - start);
            }
            return null;
        }

        /// When the batch that is under way is over.
        Run rows() throws Exception {
            over = true;
            giving.get(1, TimeUnit.MINUTES);
            var rows = answered.sum();
            var perSecond = rows * 1e9 / nanos.sum();
            return Run.once("batch.rows", perSecond, nanos.sum() / 1e6 / rows, Map.of());
        }

        @Override
        public void close() {
            over = true;
            thread.shutdownNow();
        }
    }
}
