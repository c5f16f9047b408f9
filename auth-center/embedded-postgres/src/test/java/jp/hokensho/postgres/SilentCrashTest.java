package jp.hokensho.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class SilentCrashTest {

    private static final String NAME = "鈴木一朗-7731";

    /// The server says which statement a killed process was running, unless told not to.
    @Test
    void theStatementOfAKilledProcessIsNotLogged(@TempDir Path directory) throws Exception {
        try (var server = EmbeddedPostgres.start(directory)) {
            var sql = new Sql(server, "postgres");

            killWhileAsking(sql);
            Eventually.answer(() -> sql.ask("select 1"));
        }

        assertTrue(log(directory).contains("terminated by signal 9"));
        assertFalse(log(directory).contains(NAME));
    }

    /// 18.6 does not end when it is asked to while it recovers from the death of a process.
    @Test
    void aServerThatIsRecoveringStopsToo(@TempDir Path directory) throws Exception {
        var server = EmbeddedPostgres.start(directory);
        killWhileAsking(new Sql(server, "postgres"));

        server.close();

        assertTrue(Postmaster.in(directory.resolve("data")).isEmpty());
    }

    private static void killWhileAsking(Sql sql) throws Exception {
        try (var connection = sql.connect();
                var statement = connection.createStatement()) {
            var pid = process(connection);
            var victim = Thread.ofVirtual().start(() -> ask(statement));
            Eventually.answer(() -> isActive(sql, pid) ? true : null);
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            victim.join();
        }
    }

    private static int process(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private static void ask(Statement statement) {
        assertThrows(SQLException.class, () -> statement.execute("select '" + NAME + "', pg_sleep(600)"));
    }

    private static boolean isActive(Sql sql, int pid) throws SQLException {
        return sql.ask("select state from pg_stat_activity where pid = " + pid).equals("active");
    }

    private static String log(Path directory) throws IOException {
        return Files.readString(directory.resolve("server.log"));
    }
}
