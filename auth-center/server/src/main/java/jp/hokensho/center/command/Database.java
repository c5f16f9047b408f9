package jp.hokensho.center.command;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.keys.SecretFile;
import jp.hokensho.postgres.EmbeddedPostgres;
import org.eclipse.microprofile.config.Config;

/// The database of a node: embedded in its state directory, unless a JDBC URL is configured.
final class Database {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String NAME = "center";

    private Database() {}

    /// Starts or attaches to the embedded server and tells Quarkus where it is. Empty for an external
    /// database.
    ///
    /// @throws Unsafe naming the properties an external database lacks
    static Optional<EmbeddedPostgres> start(Path state, Config config) {
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            mustHavePasswords(config);
            return Optional.empty();
        }
        var server = EmbeddedPostgres.start(state.resolve("postgres"));
        try {
            server.createDatabase(NAME);
            prepare(server, NAME, state).forEach(System::setProperty);
            return Optional.of(server);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /// Makes the roles and gives the database to its owner.
    ///
    /// @return the configuration with which Quarkus reaches it
    static Map<String, String> prepare(EmbeddedPostgres server, String database, Path state) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(URL, server.jdbcUrl(database));
        for (var role : DatabaseRole.values()) {
            var password = SecretFile.text(state.resolve("database").resolve(role.login() + ".password"));
            server.createRole(role.login(), password);
            properties.put(role.property(), password);
        }
        own(server, database);
        return properties;
    }

    private static void own(EmbeddedPostgres server, String database) {
        var user = EmbeddedPostgres.SUPERUSER;
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), user, server.superuserPassword());
                var statement = connection.createStatement()) {
            // Two programs that do this at once would fail.
            statement.execute("select pg_advisory_lock(8443)");
            statement.execute("alter database " + database + " owner to " + DatabaseRole.OWNER.login());
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database
                    + " to center_owner, center_app, center_appender, center_auditor");
            // An import stages its file there.
            statement.execute("grant temporary on database " + database + " to center_app");
        } catch (SQLException failed) {
            throw new IllegalStateException("The database " + database + " could not be set up", failed);
        }
    }

    private static void mustHavePasswords(Config config) {
        var missing = Stream.of(DatabaseRole.values())
                .map(DatabaseRole::property)
                .filter(property ->
                        config.getOptionalValue(property, String.class).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new Unsafe(URL + " is set, so these must be set too: " + String.join(", ", missing));
        }
    }
}
