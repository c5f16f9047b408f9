package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import jp.hokensho.postgres.EmbeddedPostgres;

/// A fresh database with the shared table.
final class CardDatabase {

    private final EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
    private final String database = postgres.freshDatabase();

    CardDatabase() throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var migration :
                    List.of("V300__cards.sql", "V330__card_changes.sql", "V340__lines_need_no_index.sql")) {
                try (var ddl = CardTable.class.getResourceAsStream("/db/cards/" + migration)) {
                    statement.execute(new String(ddl.readAllBytes(), UTF_8));
                }
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }

    /// These persons in the place of everything their insurer had.
    static Changes load(Connection connection, CardTable table, List<Person> persons) throws Exception {
        var directory = Files.createTempDirectory("cards");
        var insurer = persons.getFirst().card().insurer();
        var file = CardFiles.of(directory, persons);
        try {
            return load(connection, new CardImport(table, insurer, (_, _) -> {}), file);
        } finally {
            Files.delete(directory.resolve("cards.csv"));
            Files.delete(directory);
        }
    }

    static Changes load(Connection connection, CardImport cards, CardFile file) throws Exception {
        return atomically(connection, () -> {
            var staged = cards.stage(connection, file);
            staged.load((_, _) -> {});
            return staged.changes();
        });
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
