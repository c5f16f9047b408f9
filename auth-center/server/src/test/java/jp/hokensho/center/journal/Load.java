package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Callers who ask one question after the other, and remember what was acknowledged to them.
final class Load implements AutoCloseable {

    private static final int CALLERS = 32;

    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Journal journal;
    private volatile boolean stopped;

    Load(Journal journal) {
        this.journal = journal;
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.execute(this::appendUntilStopped);
        }
    }

    private void appendUntilStopped() {
        for (int i = 0; !stopped; i++) {
            var key = Thread.currentThread().threadId() + "-" + i;
            try {
                acknowledged.put(journal.append(Events.asked(key)).number().position(), key);
            } catch (JournalUnavailable away) {
                // not acknowledged
            }
        }
    }

    /// As many that there is something to lose.
    void awaitMore() {
        int before = acknowledged.size();
        Eventually.isTrue(Duration.ofSeconds(90), () -> acknowledged.size() > before + 500);
    }

    /// Nobody asks any more.
    void stop() {
        stopped = true;
        callers.close();
    }

    @Override
    public void close() {
        stop();
    }

    void assertNothingIsLost(TestDatabase database) throws SQLException {
        var recorded = onRecord(database);
        assertTrue(recorded.entrySet().containsAll(acknowledged.entrySet()));
        assertEquals(
                database.count("select max(position) from journal"), database.count("select count(*) from journal"));
        assertEquals(new Integrity.Intact(database.count("select count(*) from journal")), journal.audit());
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
