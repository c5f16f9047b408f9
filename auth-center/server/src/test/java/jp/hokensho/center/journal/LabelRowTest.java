package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That a label was printed cannot vanish.
///
/// Rows 1 to 2: asked, label printed.
class LabelRowTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);
    private TraceNumber question;

    @BeforeEach
    void write() {
        question = journal.append(Events.asked()).number();
        journal.append(Events.labelPrinted(question));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        assertEquals(new Integrity.Intact(2), journal.audit());
        assertEquals(1, database.count("select count(*) from label_row where of_position = " + question.position()));
    }

    @ParameterizedTest(name = "{1} → broken at {0}")
    @DisplayName("an operator who changes, drops or invents one is found (R-22)")
    @CsvSource(
            delimiter = ';',
            value = {
                "2; delete from label_row",
                "2; update label_row set copies = 1",
                "2; update label_row set earlier = 0",
                "2; update label_row set format = 'SHEET_24'",
                "2; update label_row set device = null",
                "2; update label_row set person = gen_random_uuid()",
                "2; update label_row set of_position = 7",
                "1; insert into label_row select stream, 1, at, of_stream, of_position, clinic, person, device, session, format,"
                        + " copies, earlier from label_row",
            })
    void anOperatorWhoRewritesThemIsFound(long position, String sql) {
        database.tamper(sql);

        assertEquals(new Integrity.BrokenAt(7, position), journal.audit());
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @DisplayName("a clinic sees its own, the insurer none (R-33)")
    @CsvSource({"1310000001, 1", "1310000002, 0", "06990014, 0", "center, 1", "'', 0"})
    void aTenantSeesItsOwn(String tenant, int expected) throws SQLException {
        try (var connection = database.as("center_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
            try (var row = statement.executeQuery("select count(*) from label_row")) {
                row.next();
                assertEquals(expected, row.getInt(1));
            }
        }
    }
}
