package jp.hokensho.center.scene;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.hokensho.postgres.EmbeddedPostgres;

/// While it is open nothing can be put on the record: the head of its streams is locked.
public final class HeldRecord implements AutoCloseable {

    private final Connection connection;

    private HeldRecord(Connection connection) {
        this.connection = connection;
    }

    /// @param url of the centre's database
    public static HeldRecord of(String url) {
        try {
            var password = EmbeddedPostgres.forTests().superuserPassword();
            var connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("lock table stream_head in share row exclusive mode");
            }
            return new HeldRecord(connection);
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
