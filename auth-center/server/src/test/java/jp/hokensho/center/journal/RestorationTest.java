package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.journal.Restoration.End;
import jp.hokensho.center.journal.Restoration.Held;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-20: after a restore the record goes on in a new stream, and no number is given twice")
class RestorationTest {

    private static final String NOTE = "a signed note";

    private final TestDatabase database = TestDatabase.fresh();
    private final Restoration restoration =
            new Restoration(Journals.settings(database.journal(), Journals.PATIENT), Clock.systemUTC());

    /// A question that nobody answers any more, at position 1.
    private void left() {
        try (var journal = Journals.open(database)) {
            journal.append(Events.asked());
        }
    }

    private List<End> restored(Held... held) {
        var plan = restoration.plan(List.of(held));
        restoration.begin(plan);
        return plan;
    }

    @Test
    void theStreamIsClosedWhereItEndsAndAnotherBeginsWithTheEvent() {
        left();

        var plan = restored(new Held(7, 40, NOTE));

        assertEquals(List.of(new End(7, 1, 40, Optional.of(NOTE), 899)), plan);
        try (var journal = Journals.open(database)) {
            var first = journal.find(TraceNumber.of(899, 1)).orElseThrow();
            assertEquals("Restored", first.kind());
            assertEquals("{\"former\":7,\"size\":1,\"witnessed\":40,\"checkpoint\":\"a signed note\"}", first.header());
            assertEquals(899, journal.append(Events.asked()).number().stream());
        }
        assertEquals(1, database.count("select count(*) from journal where stream = 7"));
    }

    @Test
    void questionsOfTheClosedStreamAreAnsweredInTheNewOne() {
        left();

        restored();

        assertEquals(
                1,
                database.count("select count(*) from verification_row where stream = 7 and position = 1"
                        + " and answer_stream = 899 and answer_position = 2"));
        try (var journal = Journals.open(database)) {
            assertEquals(new Integrity.Intact(3), journal.audit());
            assertEquals(TraceNumber.of(899, 3), journal.append(Events.asked()).number());
        }
    }

    @Test
    @DisplayName("what was lost is told apart: seen by a witness, perhaps given, never given")
    void losses() {
        left();
        restored(new Held(7, 40, NOTE));

        try (var journal = Journals.open(database)) {
            assertEquals(Loss.NONE, journal.loss(TraceNumber.of(7, 1)));
            assertEquals(Loss.CERTAIN, journal.loss(TraceNumber.of(7, 2)));
            assertEquals(Loss.CERTAIN, journal.loss(TraceNumber.of(7, 40)));
            assertEquals(Loss.POSSIBLE, journal.loss(TraceNumber.of(7, 41)));
            assertEquals(Loss.NONE, journal.loss(TraceNumber.of(899, 500)));
            assertEquals(Loss.NONE, journal.loss(TraceNumber.of(8, 1)));
        }
    }

    @Test
    void aStreamThatOnlyAWitnessKnowsIsClosedToo() {
        left();

        var plan = restored(new Held(899, 5, NOTE));

        assertEquals(
                List.of(new End(7, 1, 1, Optional.empty(), 898), new End(899, 0, 5, Optional.of(NOTE), 897)), plan);
    }

    @Test
    void theNewestOfSeveralWitnessesCounts() {
        left();

        var plan = restoration.plan(List.of(new Held(7, 40, "old"), new Held(7, 41, NOTE), new Held(7, 3, "older")));

        assertEquals(List.of(new End(7, 1, 41, Optional.of(NOTE), 899)), plan);
    }

    @Test
    void aSecondRestoreClosesTheNewStreamAndTheOldOneStaysAsItIs() {
        left();
        restored();

        var second = restored();

        assertEquals(List.of(new End(899, 2, 2, Optional.empty(), 898)), second);
        try (var journal = Journals.open(database)) {
            assertEquals(898, journal.append(Events.asked()).number().stream());
            assertEquals(new Integrity.Intact(5), journal.audit());
        }
    }

    @Test
    void whileTheStreamIsWrittenNothingIsClosed() {
        try (var journal = Journals.open(database)) {
            journal.append(Events.asked());
            var plan = restoration.plan(List.of());

            assertThrows(UnsafeDatabase.class, () -> restoration.begin(plan));
            journal.append(Events.asked());
        }
        assertEquals(0, database.count("select count(*) from stream_end"));
    }

    @Test
    void aPlanThatTheStreamHasOutgrownIsNotDone() {
        left();
        var plan = restoration.plan(List.of());
        left();

        assertThrows(UnsafeDatabase.class, () -> restoration.begin(plan));

        assertEquals(0, database.count("select count(*) from stream_end"));
    }

    @Test
    @DisplayName("the database itself lets nobody write a closed stream, nor open it again")
    void closedForEver() {
        left();
        restored();

        var refused = assertThrows(
                IllegalStateException.class,
                () -> database.execute("update stream_head set epoch = epoch + 1 where stream = 7"));

        assertTrue(refused.getCause().getMessage().contains("closed by a restore"), refused.getCause()::toString);
        assertThrows(IllegalStateException.class, () -> database.execute("delete from stream_end"));
    }

    @Test
    @DisplayName("held, it puts nothing on the record, and goes on when it is let go")
    void held() {
        var journal = new Journal(
                Journals.settings(database.journal(), Journals.PATIENT), Clock.systemUTC(), new SimpleMeterRegistry());
        try (journal) {
            journal.hold();

            var refused = assertThrows(JournalUnavailable.class, () -> journal.append(Events.asked()));

            assertEquals(JournalUnavailable.Fate.NOT_RECORDED, refused.fate());
            assertEquals(JournalState.CLOSED, journal.state());
            assertEquals(0, database.count("select count(*) from stream_head"));
            journal.letGo();
            assertNotEquals(0, journal.append(Events.asked()).number().position());
        }
    }
}
