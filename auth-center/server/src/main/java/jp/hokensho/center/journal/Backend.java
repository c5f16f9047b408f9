package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;

/// The server process behind a connection, told apart from a later one with the same number by its start.
record Backend(int pid, String started) {

    static Backend of(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select pid, backend_start::text from pg_stat_activity where pid = pg_backend_pid()");
                var row = select.executeQuery()) {
            row.next();
            return new Backend(row.getInt(1), row.getString(2));
        }
    }

    /// Ends it where it still runs: the client has given it up, but it may not have noticed and holds the
    /// stream's lock.
    void end(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid = ? and backend_start::text = ?")) {
            select.setInt(1, pid);
            select.setString(2, started);
            select.executeQuery().close();
        }
    }
}
