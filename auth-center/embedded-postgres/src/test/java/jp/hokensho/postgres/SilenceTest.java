package jp.hokensho.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No name reaches the server's log, by whatever goes wrong.
class SilenceTest {

    private static final String NAME = "鈴木一朗-7731";

    private final EmbeddedPostgres server = EmbeddedPostgres.forTests();
    private final Sql sql = new Sql(server, server.freshDatabase());

    @BeforeEach
    void aPersonIsStored() throws SQLException {
        sql.run("create table person (name text primary key, born date)");
        sql.run("insert into person values ('" + NAME + "', '2000-01-01')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into person values ('" + NAME + "', null)",
                "insert into person values ('x', '" + NAME + "')",
                "select '" + NAME + "' from from",
                "do $$ begin raise warning '" + NAME + "'; raise exception '" + NAME + "'; end $$"
            })
    void aStatementThatFailsIsNotLogged(String statement) throws IOException {
        assertThrows(SQLException.class, () -> sql.run(statement));

        assertSilent();
    }

    @Test
    void theParametersOfAFailedStatementAreNotLogged() throws Exception {
        try (var connection = sql.connect();
                var insert = connection.prepareStatement("insert into person values (?, ?::date)")) {
            insert.setString(1, NAME);
            insert.setString(2, NAME);
            assertThrows(SQLException.class, insert::execute);
        }

        assertSilent();
    }

    @Test
    void theSearchWouldFindAName() throws Exception {
        sql.run("set log_min_messages = warning; do $$ begin raise warning 'positive control 4711'; end $$");

        assertTrue(log().contains("positive control 4711"));
    }

    private static void assertSilent() throws IOException {
        assertTrue(log().contains("ready to accept connections"));
        assertFalse(log().contains(NAME));
    }

    private static String log() throws IOException {
        return Files.readString(Path.of(System.getProperty("hokensho.postgres.tests"), "server.log"));
    }
}
