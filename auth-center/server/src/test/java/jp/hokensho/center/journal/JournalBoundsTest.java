package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import jp.hokensho.center.journal.JournalUnavailable.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The appender is held in the middle of a batch, so the queue fills.
class JournalBoundsTest {

    private static final int QUEUE = 100;
    private static final JournalSettings.Limits SHORT =
            new JournalSettings.Limits(QUEUE, Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(10));

    private final TestDatabase database = TestDatabase.fresh();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Journal journal =
            new Journal(Journals.settings(database.journal(), SHORT), Clock.systemUTC(), meters);
    private HeldHead head;

    @BeforeEach
    void hold() throws SQLException {
        journal.append(Events.asked());
        head = new HeldHead(database);
        journal.submit(registered());
        head.awaitWaiting();
    }

    @AfterEach
    void close() throws SQLException {
        head.close();
        journal.close();
    }

    @Test
    void aFullQueueRefusesAtOnceAndCountsIt() {
        int entered = fill(JournalBoundsTest::registered);

        assertEquals(QUEUE, entered);
        assertEquals(
                1, meters.counter("hokensho.journal.refused", "why", "queue").count());
        assertEquals(QUEUE, meters.get("hokensho.journal.queue").gauge().value());
    }

    @Test
    @DisplayName("refusals of strangers use at most a tenth of the queue (R-21)")
    void denialsUseATenth() {
        int denials = fill(() -> Events.denied(Optional.empty()));

        int others = fill(JournalBoundsTest::registered);

        assertEquals(QUEUE / 10, denials);
        assertEquals(QUEUE - QUEUE / 10, others);
    }

    @Test
    void questionsLeaveRoomForAnswers() {
        assertEquals(QUEUE / 2, fill(Events::asked));
    }

    @Test
    void whoeverWaitsTooLongHasNotAsked() throws SQLException {
        var unavailable = assertThrows(JournalUnavailable.class, () -> journal.append(Events.asked()));
        head.close();
        journal.submit(registered()).join();

        assertEquals(Fate.NOT_RECORDED, unavailable.fate());
        assertEquals(1, database.count("select count(*) from question_row"));
    }

    @Test
    @DisplayName("a fact goes on the record though its caller has given up (R-20)")
    void aDenialIsRecordedThoughNobodyWaits() throws SQLException {
        var unavailable = assertThrows(JournalUnavailable.class, () -> journal.append(Events.denied(Optional.empty())));
        head.close();
        journal.submit(registered()).join();

        assertEquals(Fate.UNKNOWN, unavailable.fate());
        assertEquals(1, database.count("select count(*) from denial_row"));
    }

    @Test
    @DisplayName("a question whose caller gave up while it was written is answered INTERRUPTED by the journal (R-20)")
    void anAbandonedQuestionIsAnswered() throws Exception {
        head.close();
        journal.submit(registered()).join();
        head = new HeldHead(database);

        var unavailable = assertThrows(JournalUnavailable.class, () -> journal.append(Events.asked("left alone")));
        head.close();

        assertEquals(Fate.UNKNOWN, unavailable.fate());
        Eventually.isTrue(Duration.ofSeconds(20), () -> database.count("""
                select count(*) from verification_row v join question_row q using (stream, position)
                where q.idempotency_key = 'left alone' and v.outcome = 'INSURER_UNAVAILABLE'""") == 1);
    }

    @Test
    void closingWritesWhatWaits() throws SQLException {
        List<CompletableFuture<Entry>> waiting = new ArrayList<>();
        for (int i = 0; i < QUEUE; i++) {
            waiting.add(journal.submit(registered()));
        }
        head.close();

        journal.close();

        assertEquals(
                QUEUE, waiting.stream().map(CompletableFuture::join).distinct().count());
        assertEquals(
                Fate.NOT_RECORDED,
                assertThrows(JournalUnavailable.class, () -> journal.submit(registered()))
                        .fate());
    }

    private int fill(Supplier<JournalEvent> event) {
        for (int entered = 0; ; entered++) {
            try {
                journal.submit(event.get());
            } catch (JournalUnavailable full) {
                assertEquals(Fate.NOT_RECORDED, full.fate());
                return entered;
            }
        }
    }

    private static JournalEvent registered() {
        return new Registered("clinic", Events.CLINIC, Events.CLINIC);
    }
}
