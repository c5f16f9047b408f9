package jp.hokensho.adapter.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.hokensho.adapter.TestLog;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.protocol.Continuation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test has a stream of its own: nothing can be taken away again.
@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName(
        "R-20: the adapter keeps what it has seen of the centre's record, and takes nothing that does not continue it")
class WitnessTest {

    private static final AtomicInteger STREAMS = new AtomicInteger(100);

    @Inject
    DataSource database;

    private final int stream = STREAMS.incrementAndGet();
    private final TestLog log = TestLog.of(stream);
    private Witness witness;

    @BeforeEach
    void begin() {
        witness = at(Duration.ZERO);
        witness.see(TestLog.of(100).continuation(0, 1));
    }

    private Witness at(Duration later) {
        return new Witness(database, Clock.offset(Clock.systemUTC(), later), new SimpleMeterRegistry());
    }

    @Test
    void theFirstOfAStreamIsTakenAndKept() {
        var held = witness.see(log.continuation(0, 3)).orElseThrow();

        assertEquals(3, held.size());
        assertEquals(Optional.of(held), kept());
    }

    @Test
    void whatContinuesItTakesItsPlace() {
        witness.see(log.continuation(0, 3));

        witness.see(log.continuation(3, 300));

        assertEquals(300, size());
        assertEquals(log.note(300).toString(), kept().orElseThrow().note());
        assertEquals(List.of(), refused());
    }

    @Test
    void theSameAgainChangesNothing() {
        witness.see(log.continuation(0, 3));

        assertEquals(3, witness.see(log.continuation(3, 3)).orElseThrow().size());
        assertEquals(List.of(), refused());
    }

    @ParameterizedTest(name = "that turns at {0}")
    @ValueSource(longs = {0, 2})
    void anotherHistoryIsRefusedAndRemembered(long turn) {
        witness.see(log.continuation(0, 3));
        var forked = log.forkedAt(turn).continuation(3, 5);

        var held = witness.see(forked).orElseThrow();

        assertEquals(3, held.size());
        assertEquals(List.of(CheckpointFault.FORK), refused());
        var refused = witness.refused().getLast();
        assertEquals(forked.note(), refused.note());
        assertEquals(Optional.of(held.note()), refused.held());
    }

    @Test
    void anotherHistoryOfTheSameSizeIsRefused() {
        witness.see(log.continuation(0, 3));

        witness.see(log.forkedAt(1).continuation(0, 3));

        assertEquals(List.of(CheckpointFault.FORK), refused());
    }

    @Test
    void theProofOfAnotherTreeIsRefused() {
        witness.see(log.continuation(0, 3));
        var right = log.continuation(3, 9);
        var other = log.forkedAt(0).continuation(3, 9);

        witness.see(new Continuation(right.note(), right.keys(), 3, other.hashes()));

        assertEquals(3, size());
        assertEquals(List.of(CheckpointFault.FORK), refused());
    }

    @Test
    @DisplayName("a shortened log is not taken, and refused when nothing larger comes for a minute")
    void aShortenedLog() {
        witness.see(log.continuation(0, 9));

        assertEquals(9, witness.see(log.continuation(0, 4)).orElseThrow().size());
        assertEquals(List.of(), refused(), "two nodes may be a moment apart");
        var later = new SteppingClock();
        var patient = new Witness(database, later, new SimpleMeterRegistry());
        patient.see(log.continuation(0, 4));
        later.step(Duration.ofSeconds(61));
        patient.see(log.continuation(0, 4));

        assertEquals(9, size());
        assertEquals(List.of(CheckpointFault.WENT_BACK), refused());
    }

    @Test
    void aProofFromAnotherSizeIsNotTakenAndNoAlarm() {
        witness.see(log.continuation(0, 3));

        witness.see(log.continuation(2, 9));

        assertEquals(3, size());
        assertEquals(List.of(), refused());
    }

    @Test
    void whatAnotherKeySignedIsRefused() {
        witness.see(log.signedWith(TestLog.key("other")).continuation(0, 3));

        assertEquals(Optional.empty(), kept());
        assertEquals(List.of(CheckpointFault.UNKNOWN_KEY), refused());
    }

    @Test
    void anotherLogOfTheSameKeyIsRefused() {
        witness.see(log.named("elsewhere/%03d".formatted(stream)).continuation(0, 3));

        assertEquals(Optional.empty(), kept());
        assertEquals(List.of(CheckpointFault.OTHER_LOG), refusedOf("elsewhere"));
    }

    @Test
    @DisplayName("the centre's next key is believed once a known one has signed beside it")
    void theNextKey() {
        var next = log.signedWith(TestLog.key("next"));
        var both = log.note(3).with(next.note(3).signatures());
        witness.see(new Continuation(both.toString(), List.of(next.noteKey().toString()), 0, List.of()));

        witness.see(next.continuation(3, 7));

        assertEquals(7, size());
        assertEquals(List.of(), refused());
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        var before = witness.refused().size();

        witness.see(new Continuation("nonsense " + stream, List.of(), 0, List.of()));

        assertEquals(before + 1, witness.refused().size());
        assertEquals(CheckpointFault.MALFORMED, witness.refused().getLast().fault());
    }

    @Test
    @DisplayName("the database itself lets nobody put an older one in its place")
    void itStaysInTheDatabase() {
        witness.see(log.continuation(0, 9));

        assertThrows(SQLException.class, () -> change("update held_checkpoint set size = 4 where stream = " + stream));
        assertThrows(SQLException.class, () -> change("delete from held_checkpoint where stream = " + stream));
        assertTrue(kept().isPresent());
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Optional<HeldCheckpoint> kept() {
        return at(Duration.ZERO).held().stream()
                .filter(held -> held.stream() == stream)
                .findFirst();
    }

    private long size() {
        return kept().orElseThrow().size();
    }

    private List<CheckpointFault> refused() {
        return refusedOf(log.origin());
    }

    private List<CheckpointFault> refusedOf(String log) {
        return witness.refused().stream()
                .filter(refused -> refused.note().startsWith(log))
                .map(RefusedCheckpoint::fault)
                .toList();
    }

    private static final class SteppingClock extends Clock {

        private Instant now = Clock.systemUTC().instant();

        void step(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
