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

@DisplayName("R-34: clinics of before the permission list keep what they could ask")
class PermissionMigrationTest {

    private static final String CLINICS = """
            insert into clinic (code, name, address, telephone, insurers) values
                ('1310000001', 'a', 'b', 'c', '{*}'),
                ('1310000002', 'a', 'b', 'c', '{06990014,06990014,138057}'),
                ('1310000003', 'a', 'b', 'c', '{}')
            returning name""";
    private static final String LINES =
            "select string_agg(clinic || ' ' || insurer, ', ' order by clinic, insurer) from permission where single";

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
    void eachEntryBecomesALineAndTheWallsAreUpAgain() throws SQLException {
        migrate("524");
        told(DatabaseRole.APP, CLINICS);

        migrate("533");

        assertEquals("1310000001 *, 1310000002 06990014", told(DatabaseRole.APP, LINES));
        assertEquals("0", told(DatabaseRole.OWNER, "select count(*) from clinic"));
        assertEquals("0", told(DatabaseRole.OWNER, "select count(*) from permission"));
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
