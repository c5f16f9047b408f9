package jp.hokensho.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Statements of the superuser, each on a connection of its own.
record Sql(EmbeddedPostgres server, String database) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(database), EmbeddedPostgres.SUPERUSER, server.superuserPassword());
    }

    void run(String statement) throws SQLException {
        try (var connection = connect();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    String ask(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
