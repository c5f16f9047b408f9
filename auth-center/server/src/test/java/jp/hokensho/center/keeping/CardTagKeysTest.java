package jp.hokensho.center.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-44: the key that finds the verifications of one card is destroyed when its time is over")
class CardTagKeysTest {

    private static final String TOLD = """
            select days || ' ' || keys from erasure_row
            where kind = 'CardTag' and until = '2020-01-01T00:00:00+09:00'""";

    private final CardTagKeys keys;
    private final Vault vault;
    private final JournalDatabase database;
    private final Path state;

    CardTagKeysTest(
            CardTagKeys keys,
            Vault vault,
            JournalDatabase database,
            @ConfigProperty(name = "hokensho.state") Path state) {
        this.keys = keys;
        this.vault = vault;
        this.database = database;
        this.state = state;
    }

    @Test
    void thatOfAYearThatIsOverLongAgoAndNoOther() throws SQLException {
        int year = LocalDate.now(ZoneId.of("Asia/Tokyo")).getYear();
        var kept = vault.cardTagKey(year);
        vault.cardTagKey(2019);

        keys.round();
        keys.round();

        assertFalse(Files.exists(state.resolve("card-tags/2019.key")));
        assertEquals(List.of(year), vault.cardTagYears());
        assertEquals(kept, vault.cardTagKey(year));
        try (var connection = database.connect(JournalDatabase.Role.AUDITOR)) {
            assertEquals(List.of("1095 1"), Rows.list(connection, TOLD, row -> row.getString(1)));
        }
    }
}
