package jp.hokensho.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    private final EmbeddedPostgres server = EmbeddedPostgres.forTests();
    private final Sql sql = new Sql(server, server.freshDatabase());

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"})
    void nothingIsTradedForSpeed(String setting) throws SQLException {
        assertEquals("on", sql.ask("show " + setting));
    }

    @Test
    void onlyThisMachineCanReachIt() throws SQLException {
        assertEquals("127.0.0.1", sql.ask("show listen_addresses"));
        assertEquals("", sql.ask("show unix_socket_directories"));
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        var url = server.jdbcUrl("postgres");

        var refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "postgres", "wrong"));

        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void aRoleMaySignInAndNothingElse() throws SQLException {
        server.createRole("reader", "p'\"\\");

        assertTrue(signsIn("reader", "p'\"\\"));
        assertEquals(
                "f",
                sql.ask("select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls"
                        + " from pg_roles where rolname = 'reader'"));
    }

    @Test
    void settingUpARoleAgainChangesItsPassword() throws SQLException {
        server.createRole("changing", "first");

        server.createRole("changing", "second");

        assertTrue(signsIn("changing", "second"));
        assertFalse(signsIn("changing", "first"));
    }

    @Test
    void theServerNeverLearnsAPassword() throws SQLException {
        server.createRole("hashed", "in the clear");

        assertTrue(sql.ask("select rolpassword from pg_authid where rolname = 'hashed'")
                .startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void makingADatabaseTwiceKeepsIt() throws SQLException {
        server.createDatabase("Odd \"name\"");
        var odd = new Sql(server, "Odd \"name\"".replace(" ", "%20").replace("\"", "%22"));
        odd.run("create table kept ()");

        server.createDatabase("Odd \"name\"");

        assertEquals("kept", odd.ask("select relname from pg_class where relname = 'kept'"));
    }

    @Test
    void textIsUnicodeAndSortsByCodePoint() throws SQLException {
        assertEquals("UTF8", sql.ask("show server_encoding"));
        assertEquals("C.UTF-8", sql.ask("select datlocale from pg_database where datname = current_database()"));
    }

    @Test
    void testsShareAServerAndNoDatabase() {
        assertSame(server, EmbeddedPostgres.forTests());
        assertNotEquals(server.freshDatabase(), server.freshDatabase());
    }

    private boolean signsIn(String role, String password) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), role, password)) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }
}
