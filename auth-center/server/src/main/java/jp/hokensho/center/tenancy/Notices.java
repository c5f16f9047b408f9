package jp.hokensho.center.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Hears, on a connection of its own, that a mirrored table was changed on any node, as soon as that is
/// committed. Best effort: who hears nothing looks by itself a moment later. Whatever was missed while the
/// connection was lost is looked for when there is a new one.
final class Notices implements AutoCloseable {

    /// By this name an operator finds its connection.
    static final String NAME = "center directory";

    private static final Logger LOG = Logger.getLogger(Notices.class);
    private static final int LISTEN_MS = 1_000;
    private static final int ALIVE_SECONDS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final Runnable changed;
    private volatile boolean closed;

    /// @param changed may block; runs on the thread that listens
    Notices(DataSource database, Runnable changed) {
        this.database = database;
        this.changed = changed;
    }

    void open() {
        Thread.ofPlatform().name("directory notices").daemon().start(this::listen);
    }

    private void listen() {
        while (!closed) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException lost) {
                LOG.debug("changes of the directory are not heard", lost);
            }
            if (!closed) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /// A connection that listens never goes back to the pool.
    private void listen(Connection connection) throws SQLException {
        try {
            begin(connection);
            changed.run();
            hear(connection);
        } finally {
            connection.abort(Runnable::run);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("set application_name = '" + NAME + "'");
            statement.execute("listen directory");
        }
    }

    /// Until the connection is lost; silence is looked into.
    private void hear(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class);
        while (!closed) {
            var heard = notices.getNotifications(LISTEN_MS);
            if (heard != null && heard.length > 0) {
                changed.run();
            } else if (!connection.isValid(ALIVE_SECONDS)) {
                throw new SQLException("silent");
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
