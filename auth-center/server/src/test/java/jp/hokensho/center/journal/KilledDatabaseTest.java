package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.hokensho.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledDatabaseTest {

    private static final int CALLERS = 32;
    private static final int KILLS = 3;

    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    @DisplayName(
            "a database killed in mid-load has lost nothing that was acknowledged, and has nothing twice (R-20, R-22)")
    void nothingAcknowledgedIsLost(@TempDir Path directory) throws Exception {
        assumeFalse(TestCluster.isForeign(), "this server is not ours to kill");
        try (var server = EmbeddedPostgres.start(directory)) {
            var database = new TestCluster(server).fresh();
            try (var journal = Journals.open(database)) {
                appendWhileKilling(journal, server);

                assertTrue(onRecord(database).entrySet().containsAll(acknowledged.entrySet()));
                assertEquals(new Integrity.Intact(onRecord(database).size()), journal.audit());
            }
        }
    }

    private void appendWhileKilling(Journal journal, EmbeddedPostgres server) {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> appendUntilStopped(journal));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore();
                kill(server);
            }
            awaitMore();
            stop.set(true);
        }
    }

    private void awaitMore() {
        int before = acknowledged.size();
        Eventually.isTrue(Duration.ofSeconds(60), () -> acknowledged.size() > before + 500);
    }

    private void appendUntilStopped(Journal journal) {
        for (int i = 0; !stop.get(); i++) {
            var key = Thread.currentThread().threadId() + "-" + i;
            try {
                acknowledged.put(journal.append(Events.asked(key)).number().position(), key);
            } catch (JournalUnavailable away) {
                // not acknowledged
            }
        }
    }

    private static void kill(EmbeddedPostgres server) {
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    }

    private static Map<Long, String> onRecord(TestDatabase database) throws SQLException {
        var keys = new HashMap<Long, String>();
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select position, idempotency_key from question_row")) {
            while (row.next()) {
                keys.put(row.getLong(1), row.getString(2));
            }
        }
        return keys;
    }
}
