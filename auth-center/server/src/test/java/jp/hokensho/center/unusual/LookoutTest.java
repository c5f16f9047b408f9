package jp.hokensho.center.unusual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.unusual.History.Desk;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Alone.class)
@DisplayName("Each minute is looked at once, and what goes on is found once (R-23)")
class LookoutTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int MANY = 200_000;

    @Inject
    History history;

    @Inject
    Sight sight;

    @Inject
    Lookout lookout;

    @Inject
    Journal journal;

    @Inject
    Tenants tenants;

    private final Desk desk = Desk.some();

    @Test
    void aMinuteLookedAtAgainIsFoundOnce() {
        guesses(MINUTE);

        IntStream.range(0, 3).forEach(_ -> sight.look(FindingKind.GUESSED_NUMBERS, MINUTE));

        assertFound(1);
    }

    @Test
    void whatGoesOnIsNotRepeatedEveryMinute() {
        IntStream.range(0, 5).forEach(i -> {
            guesses(MINUTE.plusSeconds(60L * i));
            sight.look(FindingKind.GUESSED_NUMBERS, MINUTE.plusSeconds(60L * i));
        });

        assertFound(1);
    }

    @Test
    void whatStillGoesOnHoursLaterFollows() {
        var later = MINUTE.plus(Duration.ofHours(7));
        guesses(MINUTE);
        sight.look(FindingKind.GUESSED_NUMBERS, MINUTE);
        guesses(later);

        sight.look(FindingKind.GUESSED_NUMBERS, later);

        var found = sight.found(FindingKind.GUESSED_NUMBERS, desk.terminal());
        assertEquals(2, found.size());
        assertEquals(found.getFirst().number().toString(), found.getLast().follows());
    }

    @Test
    void aFindingIsOnTheRecordUnderItsNumber() {
        guesses(MINUTE);

        sight.look(FindingKind.GUESSED_NUMBERS, MINUTE);

        var number = sight.found(FindingKind.GUESSED_NUMBERS, desk.terminal())
                .getFirst()
                .number();
        assertEquals("UnusualUse", journal.find(number).orElseThrow().kind());
    }

    @Test
    @DisplayName("of several that look at the same time one finds it, and the mark stands at the end")
    void ofSeveralOneFindsIt() {
        lookout.look();
        sight.change("update lookout_mark set upto = upto - interval '30 minutes'");
        guesses(CLOCK.instant().minus(Duration.ofMinutes(20)));

        Stream.generate(() -> CompletableFuture.runAsync(lookout::look))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        assertFound(1);
        var late = tenants.list(
                Tenants.CENTER,
                "select count(*) from lookout_mark where upto < now() - interval '3 minutes'",
                row -> row.getLong(1));
        assertEquals(0, late.getFirst());
    }

    @Test
    @DisplayName("the cost of a look does not grow with the record: no rule reads all of it")
    void noRuleReadsAllOfIt() {
        history.asked(MINUTE.minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.DAYS), Desk.some(), Outcome.VALID, MANY);
        history.analyze();
        guesses(MINUTE);
        var minute = new Minutes(MINUTE, MINUTE.plusSeconds(60));

        var scans = tenants.in(Tenants.CENTER, connection -> {
            for (var kind : FindingKind.values()) {
                lookout.look(connection, kind, minute);
            }
            return scans(connection);
        });

        long whole = tenants.in(Tenants.CENTER, connection -> {
            Rows.list(connection, "select max(total_ms) from verification_row", row -> row.getLong(1));
            return scans(connection);
        });
        assertEquals(0, scans);
        assertEquals(1, whole);
    }

    /// How often this transaction read the table from end to end.
    private static long scans(Connection connection) throws SQLException {
        var sql = "select seq_scan from pg_stat_xact_user_tables where relname = 'verification_row'";
        return Rows.list(connection, sql, row -> row.getLong(1)).getFirst();
    }

    private void guesses(Instant at) {
        history.asked(at, desk, Outcome.CARD_NOT_FOUND, 20);
    }

    private void assertFound(int findings) {
        assertEquals(
                findings,
                sight.found(FindingKind.GUESSED_NUMBERS, desk.terminal()).size());
    }
}
