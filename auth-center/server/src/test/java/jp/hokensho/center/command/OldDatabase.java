package jp.hokensho.center.command;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// A database as an earlier version left it.
final class OldDatabase implements AutoCloseable {

    private final CenterTestResource center = new CenterTestResource();
    private final Map<String, String> settings = center.start();

    /// Up to this version.
    void migrate(String target) {
        Flyway.configure()
                .dataSource(url(), DatabaseRole.OWNER.login(), settings.get(DatabaseRole.OWNER.property()))
                .locations("db/migration", "db/cards")
                .target(target)
                .load()
                .migrate();
    }

    /// The first column of the first row, as the centre's own.
    String told(DatabaseRole role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), role.login(), settings.get(role.property()));
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', 'center', false)");
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private String url() {
        return settings.get("quarkus.datasource.jdbc.url");
    }

    @Override
    public void close() {
        center.stop();
    }
}
