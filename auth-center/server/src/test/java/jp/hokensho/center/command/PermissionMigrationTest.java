package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
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

    private final OldDatabase database = new OldDatabase();

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void eachEntryBecomesALineAndTheWallsAreUpAgain() throws SQLException {
        database.migrate("524");
        database.told(DatabaseRole.APP, CLINICS);

        database.migrate("533");

        assertEquals("1310000001 *, 1310000002 06990014", database.told(DatabaseRole.APP, LINES));
        assertEquals("0", database.told(DatabaseRole.OWNER, "select count(*) from clinic"));
        assertEquals("0", database.told(DatabaseRole.OWNER, "select count(*) from permission"));
    }
}
