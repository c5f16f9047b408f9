package jp.hokensho.adapter.command;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.hokensho.adapter.state.StateDirectory;
import jp.hokensho.postgres.EmbeddedPostgres;
import org.eclipse.microprofile.config.Config;

/// The database of an adapter: embedded in its state directory, unless a JDBC URL is configured.
final class Database {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String NAME = "adapter";

    private final StateDirectory state;

    Database(StateDirectory state) {
        this.state = state;
    }

    /// Starts or attaches to the embedded server and tells Quarkus where it is. Empty for an external database.
    ///
    /// @throws Refused naming the properties an external database lacks
    Optional<EmbeddedPostgres> start(Config config, Supplier<EmbeddedPostgres> starting) {
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            mustHavePasswords(config);
            return Optional.empty();
        }
        var server = starting.get();
        try {
            prepare(server, NAME).forEach(System::setProperty);
            return Optional.of(server);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /// Makes the roles and gives the database to its owner; one process at a time.
    ///
    /// @return the configuration with which Quarkus reaches it
    Map<String, String> prepare(EmbeddedPostgres server, String database) {
        var user = EmbeddedPostgres.SUPERUSER;
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), user, server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(8543)");
            server.createDatabase(database);
            var properties = roles(server);
            properties.put(URL, server.jdbcUrl(database));
            own(statement, database);
            return properties;
        } catch (SQLException failed) {
            throw new IllegalStateException("The database " + database + " could not be set up", failed);
        }
    }

    private Map<String, String> roles(EmbeddedPostgres server) {
        var properties = new LinkedHashMap<String, String>();
        for (var role : DatabaseRole.values()) {
            var password = state.databasePassword(role.login());
            server.createRole(role.login(), password);
            properties.put(role.property(), password);
        }
        return properties;
    }

    private static void own(Statement statement, String database) throws SQLException {
        statement.execute("alter database " + database + " owner to " + DatabaseRole.OWNER.login());
        statement.execute("revoke all on database " + database + " from public");
        // An import stages its file in a temporary table.
        statement.execute("grant connect, temporary on database " + database + " to " + DatabaseRole.APP.login());
    }

    private static void mustHavePasswords(Config config) {
        var missing = Stream.of(DatabaseRole.values())
                .map(DatabaseRole::property)
                .filter(property ->
                        config.getOptionalValue(property, String.class).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(URL + " is set, so these must be set too: " + String.join(", ", missing));
        }
    }
}
