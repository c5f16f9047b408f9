package jp.hokensho.adapter.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.hokensho.adapter.TestAttempts;
import jp.hokensho.adapter.TestDenials;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.WithheldAttempt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test has a stream of its own: nothing can be taken away again.
@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-21: denials on the adapter's own record")
class DenialRecordTest {

    @Inject
    DenialRecord record;

    @Inject
    DataSource database;

    @Test
    void givesBackWhatWasWritten() {
        var denials = List.of(TestDenials.of(301, 1, 1, DenialReason.ADDRESS).getFirst(), TestDenials.stranger(301, 2));

        record.write(denials, List.of());

        assertEquals(denials, of(301));
    }

    @Test
    void whatComesAgainIsThereOnceAsItWas() {
        var first = TestDenials.of(302, 1, 50, DenialReason.NOT_PERMITTED);
        record.write(first, List.of());

        record.write(TestDenials.of(302, 1, 50, DenialReason.HOURS), List.of());
        record.write(first.subList(20, 50), List.of());

        assertEquals(first, of(302));
    }

    @Test
    void tellsUpToWhereItHasEachStream() {
        record.write(TestDenials.of(303, 1, 7, DenialReason.HOURS), List.of());
        record.write(TestDenials.of(304, 10, 12, DenialReason.HOURS), List.of());

        var upTo = record.noted().upTo();

        assertTrue(upTo.containsAll(List.of(TraceNumber.of(303, 7), TraceNumber.of(304, 12))));
        assertEquals(
                upTo.size(), upTo.stream().map(TraceNumber::stream).distinct().count());
    }

    @Test
    @DisplayName("R-43: attempts on withheld cards are kept each once, beside the denials")
    void attemptsAreKeptOnce() {
        var attempts = TestAttempts.of(307, 1, 5);
        record.write(List.of(), attempts);

        record.write(TestDenials.of(307, 6, 6, DenialReason.HOURS), attempts.subList(2, 5));

        assertEquals(attempts, attempts(Optional.of(attempts.getFirst().withholding())));
        assertEquals(List.of(), attempts(Optional.of(UUID.randomUUID())));
        assertTrue(record.noted().attemptsUpTo().contains(TraceNumber.of(307, 5)));
        assertTrue(record.noted().upTo().contains(TraceNumber.of(307, 6)));
    }

    private List<WithheldAttempt> attempts(Optional<UUID> withholding) {
        return record.list(new AttemptFilter(Optional.empty(), Optional.empty(), withholding)).stream()
                .map(RecordedAttempt::attempt)
                .toList();
    }

    @Test
    void listsByTimeAndReason() {
        record.write(TestDenials.of(305, 1, 5, DenialReason.REPLAYED_KEY), List.of());
        record.write(TestDenials.of(305, 6, 9, DenialReason.TOO_MANY), List.of());
        var from = Instant.parse("2026-11-20T00:02:00Z");
        var until = Instant.parse("2026-11-20T00:08:00Z");

        var within = record.list(new DenialFilter(Optional.of(from), Optional.of(until), Optional.empty()));
        var replayed = record.list(
                new DenialFilter(Optional.of(from), Optional.of(until), Optional.of(DenialReason.REPLAYED_KEY)));

        assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 7L), positions(within, 305));
        assertEquals(List.of(2L, 3L, 4L, 5L), positions(replayed, 305));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update denial_record set reason = 'HOURS'",
                "delete from denial_record",
                "truncate denial_record"
            })
    void theApplicationCannotRewriteIt(String sql) throws SQLException {
        record.write(TestDenials.of(306, 1, 1, DenialReason.HOURS), List.of());

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void aPageThatTheDatabaseRefusesLeavesNothing() {
        var good = TestDenials.of(307, 1, 2, DenialReason.HOURS);
        var bad = new Denial(
                TraceNumber.of(307, 3), Instant.MAX, DenialReason.HOURS, null, null, null, null, "GET /v1/insurers");

        assertThrows(
                RecordUnavailable.class, () -> record.write(List.of(good.getFirst(), good.getLast(), bad), List.of()));

        assertEquals(List.of(), of(307));
        record.write(good, List.of());
        assertFalse(of(307).isEmpty());
    }

    private List<Denial> of(int stream) {
        return record.list(new DenialFilter(Optional.empty(), Optional.empty(), Optional.empty())).stream()
                .map(RecordedDenial::denial)
                .filter(denial -> denial.traceNumber().stream() == stream)
                .toList();
    }

    private static List<Long> positions(List<RecordedDenial> recorded, int stream) {
        return recorded.stream()
                .map(one -> one.denial().traceNumber())
                .filter(number -> number.stream() == stream)
                .map(TraceNumber::position)
                .toList();
    }
}
