package jp.hokensho.center.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.hokensho.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/// A PostgreSQL server with the centre's roles and a migrated database to copy.
final class TestCluster {

    static final String PASSWORD = "made-up-for-tests";

    private static final TestCluster SHARED = new TestCluster(server());

    private final String server;
    private final String template = "template_" + random();

    TestCluster(EmbeddedPostgres server) {
        this(url(server));
    }

    private TestCluster(String server) {
        this.server = server;
        var made = create(template, "template0");
        for (var role : List.of("center_owner", "center_app", "center_appender", "center_auditor")) {
            execute(server, "alter role " + role + " password '" + PASSWORD + "'");
        }
        Flyway.configure()
                .dataSource(made.plainUrl(), "center_owner", PASSWORD)
                .locations("db/migration", "db/cards")
                .load()
                .migrate();
    }

    static TestDatabase freshDatabase() {
        return SHARED.fresh();
    }

    TestDatabase fresh() {
        return create("journal_" + random(), template);
    }

    /// Whether the tests were given a server that is not theirs to kill.
    static boolean isForeign() {
        return given() != null;
    }

    private TestDatabase create(String name, String from) {
        execute(server, "create database " + name + " template " + from);
        var database = new TestDatabase(server.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
        database.execute(roles());
        return database;
    }

    private static String server() {
        return isForeign() ? given() : url(EmbeddedPostgres.forTests());
    }

    /// The superuser's URL of the database `postgres`, with `user` and `password`.
    private static String given() {
        var given = System.getProperty("hokensho.test.jdbc-url", System.getenv("HOKENSHO_TEST_JDBC_URL"));
        return given == null || given.isBlank() ? null : given;
    }

    private static String url(EmbeddedPostgres server) {
        return server.jdbcUrl("postgres") + "?user=" + EmbeddedPostgres.SUPERUSER + "&password="
                + server.superuserPassword();
    }

    private static String roles() {
        try (var sql = TestCluster.class.getResourceAsStream("/db/database-roles.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        return UUID.randomUUID().toString().replace('-', '_');
    }

    static void execute(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
