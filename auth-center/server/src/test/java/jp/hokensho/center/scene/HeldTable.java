package jp.hokensho.center.scene;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.hokensho.postgres.EmbeddedPostgres;

/// While it is open a table is locked.
public final class HeldTable implements AutoCloseable {

    private final Connection connection;

    private HeldTable(Connection connection) {
        this.connection = connection;
    }

    /// Nothing can be put on the record: the head of its streams is locked.
    ///
    /// @param url of the centre's database
    public static HeldTable record(String url) {
        return of(url, "stream_head in share row exclusive mode");
    }

    /// Nobody can be seen to have come or gone: sessions cannot even be read.
    public static HeldTable sessions(String url) {
        return of(url, "session in access exclusive mode");
    }

    /// Authorities of certificates can be read, and none be changed.
    public static HeldTable authorities(String url) {
        return of(url, "authority in share mode");
    }

    private static HeldTable of(String url, String lockable) {
        try {
            var password = EmbeddedPostgres.forTests().superuserPassword();
            var connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("lock table " + lockable);
            }
            return new HeldTable(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Whoever waits for the table loses the connection.
    ///
    /// @return whether anybody did
    public boolean cutsOff() {
        var sql = "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pg_backend_pid() = any(pg_blocking_pids(pid))";
        try (var statement = connection.createStatement()) {
            return statement.executeQuery(sql).next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
