package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import jp.hokensho.center.journal.JournalUnavailable.Fate;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A commit whose outcome nobody knows is found out; what is acknowledged is there, once.
class UnknownOutcomeTest {

    /// Soon tired of a silent connection.
    private static final JournalSettings.Limits WATCHFUL =
            new JournalSettings.Limits(8192, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final TestDatabase database = TestDatabase.fresh();
    private final CuttingProxy proxy = proxy(database.port());
    private final Journal journal = Journals.open(Journals.settings(database.journalAt(proxy.port()), WATCHFUL));

    @AfterEach
    void close() throws IOException {
        journal.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASS")
    @DisplayName("whatever becomes of a commit, its event is recorded once and its caller gets its number (R-20)")
    void whateverBecomesOfACommit(CuttingProxy.Fate fate) {
        journal.append(Events.asked("before"));
        proxy.atNextCommit(fate);

        var during = journal.append(Events.asked("during"));
        var after = journal.append(Events.asked("after"));

        assertEquals(TraceNumber.of(7, 2), during.number());
        assertEquals(TraceNumber.of(7, 3), after.number());
        assertEquals(2, database.count("select position from question_row where idempotency_key = 'during'"));
        assertEquals(new Integrity.Intact(3), journal.audit());
    }

    @Test
    void manyEventsBehindACutCommitAreEachRecordedOnce() {
        for (int round = 0; round < 6; round++) {
            proxy.atNextCommit(round % 2 == 0 ? CuttingProxy.Fate.LANDED : CuttingProxy.Fate.LOST);
            IntStream.range(0, 100)
                    .mapToObj(_ -> journal.submit(Events.asked()))
                    .toList()
                    .forEach(outcome -> outcome.join());
        }

        assertEquals(new Integrity.Intact(600), journal.audit());
        assertEquals(600, database.count("select count(*) from question_row"));
    }

    @Test
    void aWarningAtCommitIsNoAcknowledgement() {
        database.execute("""
                create function warn() returns trigger language plpgsql as
                $$ begin raise warning 'the standby was not waited for'; return null; end $$;
                create constraint trigger warns after insert on journal deferrable initially deferred
                    for each row execute function warn()""");
        long barriers = barriers();

        var asked = journal.append(Events.asked());

        assertEquals(TraceNumber.of(7, 1), asked.number());
        assertTrue(barriers() > barriers, "it was not found out whether the batch had landed");
        assertEquals(new Integrity.Intact(1), journal.audit());
    }

    @Test
    void aNodeWhoseStreamWasTakenWritesNothingMore() {
        journal.append(Events.asked());
        database.execute("update stream_head set epoch = epoch + 1");

        var unavailable = assertThrows(JournalUnavailable.class, () -> journal.append(Events.asked()));

        assertEquals(Fate.UNKNOWN, unavailable.fate());
        assertThrows(JournalUnavailable.class, () -> journal.append(Events.asked()));
        assertEquals(JournalState.FENCED, journal.state());
        assertEquals(1, database.count("select count(*) from journal"));
    }

    @Test
    void anIdleNodeNoticesThatItsStreamWasTaken() {
        database.execute("update stream_head set epoch = epoch + 1");

        Eventually.isTrue(Duration.ofSeconds(20), () -> journal.state() == JournalState.FENCED);
    }

    @Test
    void aConnectionThatTheServerEndsIsOpenedAgain() {
        var first = journal.append(Events.asked());
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = 'center_appender' and datname = current_database()");

        var second = journal.append(Events.asked());

        assertEquals(first.number().position() + 1, second.number().position());
    }

    private long barriers() {
        return database.count("select barrier from stream_head");
    }

    private static CuttingProxy proxy(int port) {
        try {
            return new CuttingProxy(port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
