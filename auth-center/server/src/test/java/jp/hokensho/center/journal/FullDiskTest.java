package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    /// The database tries to come back meanwhile.
    private static final Duration FULL = Duration.ofSeconds(Boolean.getBoolean("hokensho.long") ? 30 : 3);

    @Test
    @DisplayName("a disk that is full under the database's log stops the journal until there is room, and nothing"
            + " acknowledged is lost (R-20, R-22)")
    void aFullDiskLosesNothing(@TempDir Path directory) throws Exception {
        assumeFalse(TestCluster.isForeign(), "this server's disk is not ours to fill");
        var database = prepared(directory);
        try (var disk = SmallDisk.under(directory.resolve("data/pg_wal"));
                var server = EmbeddedPostgres.start(directory);
                var journal = Journals.open(database);
                var load = new Load(journal)) {
            assertEquals(database.port(), server.port());
            fillAndFree(disk, journal, load);

            load.stop();
            load.assertNothingIsLost(database);
        }
    }

    /// As few segments of the log as can be, so that it soon needs a new one.
    private static TestDatabase prepared(Path directory) {
        try (var server = EmbeddedPostgres.start(directory)) {
            var database = new TestCluster(server).fresh();
            database.execute("alter system set min_wal_size = '32MB'");
            database.execute("select pg_reload_conf()");
            database.execute("checkpoint");
            return database;
        }
    }

    private static void fillAndFree(SmallDisk disk, Journal journal, Load load) throws Exception {
        load.awaitMore();
        disk.fill();
        Eventually.isTrue(Duration.ofSeconds(120), () -> journal.state() != JournalState.WRITING);
        LockSupport.parkNanos(FULL.toNanos());
        disk.free();
        load.awaitMore();
    }
}
