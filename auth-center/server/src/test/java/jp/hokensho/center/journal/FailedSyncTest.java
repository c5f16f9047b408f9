package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.hokensho.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedSyncTest {

    private static final int TIMES = Boolean.getBoolean("hokensho.long") ? 20 : 2;

    @Test
    @DisplayName(
            "a disk that fails to keep a commit is no acknowledgement, and nothing acknowledged is lost (R-20, R-22)")
    void aFailedSyncLosesNothing(@TempDir Path directory) throws Exception {
        assumeFalse(TestCluster.isForeign(), "this server is not ours to disturb");
        if (!Told.isInstalled("strace")) {
            Told.notRun("the disk that fails. strace is not installed (apt install strace).");
        }
        try (var server = EmbeddedPostgres.start(directory)) {
            var database = new TestCluster(server).fresh();
            try (var journal = Journals.open(database);
                    var load = new Load(journal)) {
                for (int i = 0; i < TIMES; i++) {
                    load.awaitMore();
                    failNextSync(appender(database), directory.resolve("strace.log"));
                }
                load.awaitMore();

                load.stop();
                load.assertNothingIsLost(database);
            }
        }
    }

    private static long appender(TestDatabase database) {
        return database.count("select pid from pg_stat_activity where usename = 'center_appender'"
                + " and datname = current_database() and application_name = 'hokensho-journal-7'");
    }

    /// PostgreSQL gives itself up when its log cannot be kept, and recovers as from a crash.
    private static void failNextSync(long pid, Path log) throws IOException {
        var told = Told.run(
                "timeout",
                "60",
                "strace",
                "--trace=fdatasync",
                "--inject=fdatasync:error=EIO:when=1",
                "--output=" + log,
                "--attach=" + pid);
        if (told.output().contains("not permitted")) {
            Told.notRun("the disk that fails. This user may not trace: " + told.output());
        }
        assertTrue(Files.readString(log).contains("(INJECTED)"), told::output);
    }
}
