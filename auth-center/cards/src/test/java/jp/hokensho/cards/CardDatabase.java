package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import jp.hokensho.postgres.EmbeddedPostgres;

/// A fresh database with the shared table.
final class CardDatabase {

    private final EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
    private final String database = postgres.freshDatabase();

    CardDatabase() throws IOException, SQLException {
        try (var ddl = CardTable.class.getResourceAsStream("/db/cards/V300__cards.sql");
                var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(new String(ddl.readAllBytes(), UTF_8));
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }

    /// In one transaction that rolls back on an exception.
    static <T> T atomically(Connection connection, Callable<T> work) throws Exception {
        connection.setAutoCommit(false);
        try {
            var result = work.call();
            connection.commit();
            return result;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
