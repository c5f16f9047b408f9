package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Append-only is a property of the database: the superuser himself has to switch a trigger off first.
class AppendOnlyTest {

    private static final List<String> ROLES =
            List.of("center_owner", "center_app", "center_appender", "center_auditor", "postgres");

    private static final List<String> NEVER_REWRITTEN = List.of(
            "journal",
            "question_row",
            "verification_row",
            "late_row",
            "denial_row",
            "period_row",
            "erasure_row",
            "label_row",
            "tile",
            "checkpoint",
            "checkpoint_key");

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);

    @BeforeEach
    void write() {
        var question = journal.append(Events.asked()).number();
        journal.append(Events.answered(question));
        journal.append(Events.late(question));
        journal.append(Events.denied(Optional.of(Events.CLINIC)));
        journal.append(Events.periodNamed(Events.CLINIC));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    @DisplayName("nobody updates, deletes or truncates the record, its owner and the superuser included (R-22)")
    void nobodyRewritesTheRecord() {
        statements()
                .forEach(arguments -> ROLES.forEach(role -> {
                    var refusal = assertThrows(
                            SQLException.class,
                            () -> execute(role, (String) arguments.get()[0]),
                            () -> role + ": " + arguments);
                    assertEquals("42501", refusal.getSQLState(), role + ": " + arguments);
                }));

        assertEquals(new Integrity.Intact(5), journal.audit());
    }

    private static Stream<Arguments> statements() {
        var rewriting = Stream.concat(NEVER_REWRITTEN.stream(), Stream.of("payload", "payload_key"))
                .flatMap(table ->
                        Stream.of("truncate " + table + " cascade", "update " + table + " set " + change(table)));
        var deleting = Stream.concat(NEVER_REWRITTEN.stream(), Stream.of("stream_head"))
                .map(table -> "delete from " + table);
        return Stream.of(rewriting, deleting, Stream.of("truncate stream_head"))
                .flatMap(s -> s)
                .map(Arguments::of);
    }

    private static String change(String table) {
        return switch (table) {
            case "payload_key" -> "kind = kind";
            case "checkpoint_key" -> "number = number";
            default -> "stream = stream";
        };
    }

    @ParameterizedTest
    @MethodSource
    void theHeadNeverGoesBack(String change) {
        assertThrows(SQLException.class, () -> execute("center_appender", "update stream_head set " + change));
    }

    static Stream<String> theHeadNeverGoesBack() {
        return Stream.of(
                "next = next - 1", "epoch = epoch - 1", "at = at - interval '1 second'", "stream = 8", "open_from = 0");
    }

    @Test
    void theApplicationSeesNeitherJournalNorPayloads() {
        for (var table : List.of("journal", "payload", "payload_key", "stream_head", "tile", "checkpoint")) {
            assertThrows(SQLException.class, () -> execute("center_app", "select from " + table));
        }
    }

    @Test
    void theApplicationAddsNothingToTheRecord() {
        assertThrows(
                SQLException.class,
                () -> execute(
                        "center_app",
                        "insert into denial_row (stream, position, at, reason, operation)"
                                + " values (7, 5, now(), 'ADDRESS', '')"));
    }

    private void execute(String role, String sql) throws SQLException {
        try (var connection = role.equals("postgres") ? database.superuser() : database.as(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
