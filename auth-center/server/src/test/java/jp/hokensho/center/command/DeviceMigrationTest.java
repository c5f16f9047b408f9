package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database from before certificates had rows of their own")
class DeviceMigrationTest {

    private static final String ENROLLED = "insert into device (id, tenant, kind, name, thumbprint, enrolled_at)"
            + " values (gen_random_uuid(), '1310000001', 'TERMINAL', '受付', repeat('ab', 32), '2026-11-20Z')"
            + " returning name";
    private static final String CERTIFICATE =
            "select left(thumbprint, 6) || ' ' || (not_after at time zone 'UTC')::date"
                    + " || ' ' || (first_used_at = issued_at) from device_certificate";

    private final CenterTestResource center = new CenterTestResource();
    private Map<String, String> database;

    @BeforeEach
    void start() {
        database = center.start();
    }

    @AfterEach
    void stop() {
        center.stop();
    }

    @Test
    void anEnrolledDeviceKeepsItsCertificateAndTheWallsAreUpAgain() throws SQLException {
        migrate("401");
        assertEquals("受付", told(DatabaseRole.APP, ENROLLED));

        migrate("523");

        assertEquals("ababab 2028-11-19 true", told(DatabaseRole.APP, CERTIFICATE));
        assertEquals("0", told(DatabaseRole.OWNER, "select count(*) from device"));
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url(), DatabaseRole.OWNER.login(), database.get(DatabaseRole.OWNER.property()))
                .locations("db/migration", "db/cards")
                .target(target)
                .load()
                .migrate();
    }

    private String told(DatabaseRole role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), role.login(), database.get(role.property()));
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', 'center', false)");
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private String url() {
        return database.get("quarkus.datasource.jdbc.url");
    }
}
