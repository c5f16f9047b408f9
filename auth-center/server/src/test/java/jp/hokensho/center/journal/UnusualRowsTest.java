package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was found unusual cannot vanish, nor who ticked it off.
///
/// Rows 1 to 5: signed in, denied (2), found (3), finding reviewed (4), denial reviewed (5).
class UnusualRowsTest {

    private static final List<String> ROLES =
            List.of("center_owner", "center_app", "center_appender", "center_auditor", "postgres");

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);
    private TraceNumber denial;
    private TraceNumber finding;

    @BeforeEach
    void write() {
        journal.append(Events.signedIn(Optional.of("ab".repeat(32))));
        denial = journal.append(Events.denied(Optional.of(Events.CLINIC))).number();
        finding = journal.append(Events.unusualUse(List.of(denial))).number();
        journal.append(Events.reviewed(finding));
        journal.append(Events.reviewed(denial));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        assertEquals(new Integrity.Intact(5), journal.audit());
    }

    @Test
    @DisplayName("a sign-in of before its address was noted is intact (R-22)")
    void aSignInOfBeforeIsIntact() {
        journal.append(Events.signedIn(Optional.empty()));

        assertEquals(new Integrity.Intact(6), journal.audit());
        assertEquals(1, database.count("select count(*) from sign_in_row"));
    }

    @ParameterizedTest(name = "{1} → broken at {0}")
    @DisplayName("an operator who changes, drops or invents one is found (R-22)")
    @CsvSource(
            delimiter = ';',
            value = {
                "1; delete from sign_in_row",
                "1; update sign_in_row set address_tag = 'other'",
                "1; update sign_in_row set person = gen_random_uuid()",
                "2; update denial_row set address_tag = 'other'",
                "2; update denial_row set login_tag = null",
                "3; delete from finding_row",
                "3; update finding_row set kind = 'BURST'",
                "3; update finding_row set tenant = null",
                "3; update finding_row set times = 1",
                "3; update finding_row set evidence = ''",
                "3; update finding_row set last_at = last_at + interval '1 microsecond'",
                "4; delete from review_row where position = 4",
                "4; update review_row set of_position = 7 where position = 4",
                "5; update review_row set person = gen_random_uuid() where position = 5",
                "2; insert into review_row select 7, 2, now(), 7, 1, gen_random_uuid()",
                "6; insert into finding_row select 7, 6, now(), 'BURST', null, null, null, null, now(), now(), 1, '', null",
            })
    void anOperatorWhoRewritesThemIsFound(long position, String sql) {
        database.tamper(sql);

        assertEquals(new Integrity.BrokenAt(7, position), journal.audit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign_in_row", "finding_row", "review_row"})
    @DisplayName("nobody updates, deletes or truncates them, owner and superuser included (R-22)")
    void nobodyRewritesThem(String table) {
        for (var sql : List.of("update %s set stream = stream", "delete from %s", "truncate %s")) {
            for (var role : ROLES) {
                var refusal = assertThrows(SQLException.class, () -> execute(role, sql.formatted(table)));
                assertEquals("42501", refusal.getSQLState(), role + ": " + sql);
            }
        }
    }

    @Test
    @DisplayName("an event is ticked off once")
    void anEventIsTickedOffOnce() {
        var refused = assertThrows(EventRefused.class, () -> journal.append(Events.reviewed(finding)));

        assertEquals(EventRefused.Why.ALREADY_ON_RECORD, refused.why());
        assertEquals(new Integrity.Intact(5), journal.audit());
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @DisplayName("findings are the centre's alone; who sees a denial sees that it was looked at (R-33)")
    @CsvSource({"center, 1 1 2", "1310000001, 0 0 1", "06990014, 0 0 1", "1310000002, 0 0 0", "'', 0 0 0"})
    void aTenantSeesItsOwn(String tenant, String expected) throws SQLException {
        assertEquals(expected, counts("center_app", tenant));
    }

    @Test
    void theOwnerSeesNothing() throws SQLException {
        assertEquals("0 0 0", counts("center_owner", "center"));
    }

    private String counts(String role, String tenant) throws SQLException {
        try (var connection = database.as(role);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
            try (var row = statement.executeQuery(Stream.of("sign_in_row", "finding_row", "review_row")
                    .map("(select count(*) from %s)"::formatted)
                    .reduce((one, other) -> one + " || ' ' || " + other)
                    .map("select "::concat)
                    .orElseThrow())) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String role, String sql) throws SQLException {
        try (var connection = role.equals("postgres") ? database.superuser() : database.as(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
