package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Row-level security: without any `where`, a tenant sees what is its own.
class TenantWallsTest {

    private static final String OTHER_CLINIC = "1310000002";

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);

    @BeforeEach
    void write() {
        for (var clinic : List.of(Events.CLINIC, OTHER_CLINIC)) {
            var question =
                    journal.append(Events.asked(clinic, Optional.empty())).number();
            journal.append(Events.answered(question));
            journal.append(Events.late(question));
            journal.append(Events.denied(Optional.of(clinic)));
            journal.append(Events.periodNamed(clinic));
        }
        journal.append(Events.denied(Optional.empty()));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @DisplayName("a tenant sees its own rows only; whoever names no tenant sees none (R-33)")
    @CsvSource({
        "1310000001, 1 1 1 1 1",
        "1310000002, 1 1 1 1 1",
        "1310000003, 0 0 0 0 0",
        "06990014, 2 2 2 3 0",
        "01990019, 0 0 0 0 0",
        "center, 2 2 2 3 2",
        "'', 0 0 0 0 0"
    })
    void aTenantSeesItsOwn(String tenant, String expected) throws SQLException {
        assertEquals(expected, String.join(" ", counts("center_app", tenant)));
    }

    @ParameterizedTest(name = "as {0} it sees nothing")
    @DisplayName("the walls hold for the owner of the tables too (R-33)")
    @CsvSource({"center, 0 0 0 0 0", "1310000001, 0 0 0 0 0"})
    void theOwnerSeesNothing(String tenant, String expected) throws SQLException {
        assertEquals(expected, String.join(" ", counts("center_owner", tenant)));
    }

    private List<String> counts(String role, String tenant) throws SQLException {
        var counts = new ArrayList<String>();
        try (var connection = database.as(role);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
            for (var table : List.of("question_row", "verification_row", "late_row", "denial_row", "period_row")) {
                try (var row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.add(row.getString(1));
                }
            }
        }
        return counts;
    }
}
