package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Holds the heads of all streams, so that the appender waits in the middle of its batch.
final class HeldHead implements AutoCloseable {

    private final TestDatabase database;
    private final Connection connection;

    HeldHead(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.superuser();
        connection.setAutoCommit(false);
        connection.createStatement().executeQuery("select from stream_head for update");
    }

    void awaitWaiting() {
        Eventually.isTrue(
                Duration.ofSeconds(20),
                () -> database.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database() and usename = 'center_appender'")
                        == 1);
    }

    void release() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
