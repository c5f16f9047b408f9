package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
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

    private final OldDatabase database = new OldDatabase();

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void anEnrolledDeviceKeepsItsCertificateAndTheWallsAreUpAgain() throws SQLException {
        database.migrate("401");
        assertEquals("受付", database.told(DatabaseRole.APP, ENROLLED));

        database.migrate("523");

        assertEquals("ababab 2028-11-19 true", database.told(DatabaseRole.APP, CERTIFICATE));
        assertEquals("0", database.told(DatabaseRole.OWNER, "select count(*) from device"));
    }
}
