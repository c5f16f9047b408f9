package jp.hokensho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;

/// A PostgreSQL server that lives in a directory and listens on 127.0.0.1. Durable as any other: nothing that
/// makes it faster and unsafe is switched on.
///
/// Of all processes that start the same directory one *owns* the server: it starts it (or adopts one whose
/// owner was killed), starts it again when it is killed, and stops it when it closes. The others *attach*:
/// they lose their connections when the owner closes, and one of them takes over and starts it again. Whoever
/// is killed leaves the server running, for the next one to adopt.
public final class EmbeddedPostgres implements AutoCloseable {

    /// The login that may do everything; its password is in the 0600 file `superuser.password`.
    public static final String SUPERUSER = "postgres";

    private static final String PLAIN = " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final Duration ATTACH = Duration.ofMinutes(2);

    private final Path directory;
    private final int port;
    private final Guard guard;

    private EmbeddedPostgres(Path directory, int port, Guard guard) {
        this.directory = directory;
        this.port = port;
        this.guard = guard;
    }

    /// Returns when the server accepts connections. The first start in a directory makes the cluster
    /// (seconds).
    ///
    /// @throws PostgresFailure with the end of the server's log when it does not start
    public static EmbeddedPostgres start(Path directory) {
        try {
            return startIn(Folder.create(directory));
        } catch (IOException failed) {
            throw new PostgresFailure("the database in " + directory + " could not be prepared", failed);
        }
    }

    /// A server for the tests of this process, in a temporary directory; it goes with the process.
    public static EmbeddedPostgres forTests() {
        return TestServer.shared();
    }

    private static EmbeddedPostgres startIn(Path directory) throws IOException {
        var deadline = Deadline.in(ATTACH);
        while (true) {
            var ownership = Ownership.take(directory);
            if (ownership.isPresent()) {
                return own(directory, ownership.get());
            }
            var running = Postmaster.in(directory.resolve("data")).filter(Postmaster::ready);
            if (running.isPresent()) {
                var guard = new Guard(Cluster.in(directory), Optional.empty());
                return new EmbeddedPostgres(directory, running.get().port(), guard);
            }
            deadline.pause("another process owns the database in " + directory + " but it is not ready");
        }
    }

    private static EmbeddedPostgres own(Path directory, Ownership ownership) throws IOException {
        try {
            var cluster = Cluster.in(directory);
            var running = cluster.start();
            return new EmbeddedPostgres(directory, running.port(), new Guard(cluster, Optional.of(ownership)));
        } catch (IOException | RuntimeException failed) {
            ownership.close();
            throw failed;
        }
    }

    public int port() {
        return port;
    }

    /// The process id of the server; it changes when the server was killed and is started again.
    public long pid() {
        return Postmaster.in(directory.resolve("data"))
                .orElseThrow(() -> new PostgresFailure("the database in " + directory + " does not run"))
                .pid();
    }

    public boolean owner() {
        return guard.owns();
    }

    public String superuserPassword() {
        try {
            return Files.readString(directory.resolve("superuser.password")).strip();
        } catch (IOException failed) {
            throw new PostgresFailure("the superuser's password cannot be read in " + directory, failed);
        }
    }

    /// Without user and password.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public void createDatabase(String name) {
        unlessThere(DUPLICATE_DATABASE, "create database ", name);
    }

    /// A new database for one test.
    public String freshDatabase() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        createDatabase(name);
        return name;
    }

    /// A login with this password that may do nothing yet. The server learns a hash of the password only.
    public void createRole(String role, String password) {
        unlessThere(DUPLICATE_OBJECT, "create role ", role);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Two processes that change a role at once would fail.
            statement.execute("select pg_advisory_xact_lock(hashtext('role'))");
            statement.execute("alter role " + quoted(role) + PLAIN);
            connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
            connection.commit();
        } catch (SQLException failed) {
            throw new PostgresFailure("the role " + role + " could not be set up", failed);
        }
    }

    private void unlessThere(String there, String create, String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(create + quoted(name));
        } catch (SQLException failed) {
            if (!there.equals(failed.getSQLState())) {
                throw new PostgresFailure(create + name + " failed", failed);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, superuserPassword());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Stops the server when it is ours. Close connection pools first: a server with clients takes longer to
    /// stop.
    @Override
    public void close() {
        guard.close();
    }
}
