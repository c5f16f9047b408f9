package jp.hokensho.center.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.hokensho.center.journal.Erased;
import jp.hokensho.center.journal.Events;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.journal.Journals;
import jp.hokensho.center.journal.TestDatabase;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Rows 1 to 6: asked and answered three times in January.
@DisplayName("R-44: what names a person is erased on its day, and the trace stays")
class ErasingTest {

    private static final Instant JANUARY = Instant.parse("2026-01-10T03:00:00Z");
    private static final Instant LATER = JANUARY.plus(Duration.ofDays(31));
    private static final List<Rule> THIRTY_DAYS = List.of(new Rule("Asked", 30));
    private static final TraceNumber QUESTION = TraceNumber.of(7, 1);

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void write() {
        at(JANUARY, journal -> IntStream.range(0, 3).forEach(_ -> ask(journal)));
    }

    private interface Work {
        void with(Journal journal);
    }

    private void at(Instant time, Work work) {
        try (var journal = Journals.open(database, Clock.fixed(time, ZoneOffset.UTC))) {
            work.with(journal);
        }
    }

    private static void ask(Journal journal) {
        journal.append(Events.answered(journal.append(Events.asked()).number()));
    }

    private void round(Instant time) {
        at(time, journal -> round(journal, time));
    }

    private void round(Journal journal, Instant time) {
        try (var connection = database.journal().connect(JournalDatabase.Role.APPENDER)) {
            connection.setAutoCommit(false);
            new Erasing(connection, journal, time).round(THIRTY_DAYS);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long payloads(String kind) {
        return database.count(
                "select count(*) from journal join payload using (stream, position) where kind = '" + kind + "'");
    }

    private long keys(String month) {
        return database.count("select count(*) from payload_key where kind = 'Asked' and month = '" + month + "'");
    }

    private long events(String which) {
        return database.count("select count(*) from erasure_row where kind = 'Asked' and " + which);
    }

    @Test
    void notADayBeforeItsTime() {
        round(JANUARY.plus(Duration.ofDays(30)));

        assertEquals(3, payloads("Asked"));
        assertEquals(0, events("true"));
    }

    @Test
    @DisplayName("on its day its rows go and nothing else, and an event tells kind, rule and number")
    void onItsDayTheRowsGo() {
        round(LATER);

        assertEquals(0, payloads("Asked"));
        assertEquals(3, payloads("Answered"));
        assertEquals(1, keys("2026-01"));
        assertEquals(1, events("days = 30 and payloads = 3 and keys = 0 and until = '2026-01-11T00:00:00Z'"));
        at(LATER, journal -> assertEquals(new Integrity.Intact(7), journal.audit()));
    }

    @Test
    @DisplayName("the key goes when its whole month is over, with an event of its own where no row is left")
    void theKeyGoesWithItsMonth() {
        round(LATER);
        at(LATER, ErasingTest::ask);

        round(Instant.parse("2026-03-05T00:00:00Z"));

        assertEquals(0, keys("2026-01"));
        assertEquals(1, keys("2026-02"));
        assertEquals(1, payloads("Asked"));
        assertEquals(1, events("payloads = 0 and keys = 1"));
        at(LATER, journal -> assertEquals(new Integrity.Intact(10), journal.audit()));
    }

    @Test
    void anErasedDetailSaysWhenAndByWhichRule() {
        round(LATER);

        at(LATER, journal -> {
            var question = journal.find(QUESTION).orElseThrow();
            var erased = question.erased().orElseThrow();
            assertEquals(Optional.empty(), question.personal(Inquiry.class));
            assertEquals(30, erased.days());
            assertEquals(LATER, erased.at());
            assertEquals("Erased", journal.find(erased.record()).orElseThrow().kind());
            assertTrue(question.header().contains(Events.CLINIC));
        });
    }

    @Test
    void whatIsStillKeptSaysNothingOfTheKind() {
        round(LATER);

        at(LATER, journal -> {
            var answer = journal.find(TraceNumber.of(7, 2)).orElseThrow();
            assertEquals(Optional.empty(), answer.erased());
            assertTrue(answer.said().isPresent());
        });
    }

    @Test
    @DisplayName("what is on the record as erased is not opened, be its row still there")
    void nothingIsOpenedBetweenEventAndErasing() {
        at(LATER, journal -> {
            journal.append(announcement());

            assertEquals(Optional.empty(), journal.find(QUESTION).orElseThrow().personal(Inquiry.class));
        });
    }

    @Test
    @DisplayName("a round that was killed after its event is finished by the next, without a second event")
    void aKilledRoundIsFinished() {
        at(LATER, journal -> journal.append(announcement()));

        round(LATER);

        assertEquals(0, payloads("Asked"));
        assertEquals(1, events("true"));
    }

    private static Erased announcement() {
        return new Erased("Asked", Instant.parse("2026-01-11T00:00:00Z"), 30, 3, 0);
    }

    @Test
    void nothingIsAnnouncedTwice() {
        round(LATER);
        round(LATER.plus(Duration.ofHours(1)));
        round(LATER.plus(Duration.ofDays(1)));

        assertEquals(1, events("true"));
    }

    @Test
    void ofSeveralNodesOneErases() throws SQLException {
        try (var other = database.journal().connect(JournalDatabase.Role.APPENDER);
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(690)");

            round(LATER);

            assertEquals(3, payloads("Asked"));
        }
    }

    @Test
    @DisplayName("the database erases nothing that no event says is erased, whoever asks for it")
    void theDatabaseHoldsToTheRule() throws SQLException {
        try (var appender = database.as("center_appender");
                var statement = appender.createStatement()) {
            assertEquals(0, statement.executeUpdate("delete from payload where position > 0"));
            assertEquals(0, statement.executeUpdate("delete from payload_key where kind = 'Asked'"));
        }
        assertEquals(3, payloads("Asked"));
    }

    @Test
    @DisplayName("R-22: a key or a row that was taken away before its time is not taken for erased by rule")
    void whatWasTakenAwayIsFound() {
        round(LATER);
        at(LATER, ErasingTest::ask);
        database.tamper("delete from payload_key where kind = 'Asked' and month = '2026-02'");

        at(LATER, journal -> assertEquals(new Integrity.BrokenAt(7, 8), journal.audit()));
    }

    @Test
    @DisplayName("R-22: an event that erases before its time does not get on the record")
    void nobodyErasesBeforeItsTime() {
        at(LATER, journal -> {
            var early = new Erased("Answered", LATER.minus(Duration.ofDays(29)), 30, 3, 0);

            assertFalse(isRecorded(journal, early));
            assertEquals(new Integrity.Intact(6), journal.audit());
        });
    }

    private static boolean isRecorded(Journal journal, Erased event) {
        try {
            journal.append(event);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
