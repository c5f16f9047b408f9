package jp.hokensho.bench;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import jp.hokensho.bench.Suite.Place;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.journal.JournalVariants;
import jp.hokensho.center.journal.JournalVariants.Variant;
import jp.hokensho.center.tree.PublishedTree;
import jp.hokensho.protocol.TraceNumber;

/// The tree over the journal: what publishing costs those who append, what a proof takes beside a million
/// entries, and how many entries a second are verified.
final class ProofsBench {

    private static final int CALLERS = 256;
    private static final int STREAM = 1;
    private static final int ENTRIES = 1_000_000;
    private static final int FILLERS = 1_000;

    private final Report report;
    private final Place place;

    ProofsBench(Report report, Place place) {
        this.report = report;
        this.place = place;
    }

    void run() throws Exception {
        var made = JournalPlace.made(report, place);
        var load = made.load(place.seconds());
        var database = new JournalDatabase(
                made.database().url(),
                made.database().password("center_appender"),
                made.database().password("center_auditor"));
        try (var journal = made.variants().grouped(STREAM);
                var tree = new PublishedTree(database, place.folder().resolve("bench.key"))) {
            var alone = report.add(appending("proofs.append_alone", load, journal));
            var published = published(load, journal, tree);
            report.ratio("proofs.append_p99_published_vs_alone@" + CALLERS, published.p99Ms() / alone.p99Ms());
            fill(journal);
            tree.publish();
            report.add(load.closed("proofs.inclusion", 1, _ -> {
                tree.prove(TraceNumber.of(STREAM, ThreadLocalRandom.current().nextLong(1, ENTRIES)));
                return 0;
            }));
            verify(tree);
        }
    }

    private static Run appending(String name, Load load, Variant journal) {
        var like = JournalBench.question();
        return load.closed(name, CALLERS, _ -> {
            journal.append(JournalVariants.question(like));
            return 0;
        });
    }

    /// Beside a publisher that works once a second, as the centre's does.
    private Run published(Load load, Variant journal, PublishedTree tree) throws SQLException {
        tree.publish();
        try (var seconds = Executors.newSingleThreadScheduledExecutor()) {
            var publishing = seconds.scheduleWithFixedDelay(() -> publish(tree), 0, 1, TimeUnit.SECONDS);
            var run = report.add(appending("proofs.append_published", load, journal));
            publishing.cancel(false);
            return run;
        }
    }

    private static void publish(PublishedTree tree) {
        try {
            tree.publish();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void fill(Variant journal) {
        var like = JournalBench.question();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            for (var filler = 0; filler < FILLERS; filler++) {
                threads.submit(() -> {
                    for (var entry = 0; entry < ENTRIES / FILLERS; entry++) {
                        journal.append(JournalVariants.question(like));
                    }
                    return null;
                });
            }
        }
    }

    private void verify(PublishedTree tree) throws Exception {
        var start = System.nanoTime();
        var entries = tree.verify();
        report.ratio("proofs.verified_per_second", entries * 1e9 / (System.nanoTime() - start));
    }
}
