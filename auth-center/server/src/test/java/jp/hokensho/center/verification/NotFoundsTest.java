package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guessing numbers is slowed (R-23)")
class NotFoundsTest {

    private static final UUID TERMINAL = UUID.randomUUID();

    private final AtomicLong time = new AtomicLong();
    private final NotFounds notFounds =
            new NotFounds(new Config(30, Duration.ofSeconds(2), 2, Duration.ofMinutes(10)), time::get);

    @Test
    void theFirstOnesAreFree() {
        hear(29, Outcome.CARD_NOT_FOUND);

        assertTrue(notFounds.slowed(TERMINAL).isEmpty());
    }

    @Test
    void theWaitDoublesUpToItsBound() {
        hear(30, Outcome.INSURER_NOT_FOUND);

        var pauses = IntStream.range(0, 8).mapToObj(_ -> pauseThenNotFound()).toList();

        assertEquals(List.of(50L, 100L, 200L, 400L, 800L, 1600L, 2000L, 2000L), pauses);
    }

    @Test
    void aFoundCardEndsIt() {
        hear(50, Outcome.CARD_NOT_FOUND);

        notFounds.heard(TERMINAL, Outcome.EXPIRED);

        assertTrue(notFounds.slowed(TERMINAL).isEmpty());
    }

    @Test
    void noAnswerEndsNothingAndCountsNothing() {
        hear(29, Outcome.CARD_NOT_FOUND);
        hear(10, Outcome.INSURER_UNAVAILABLE);
        var before = notFounds.slowed(TERMINAL);

        hear(1, Outcome.CARD_NOT_FOUND);

        assertTrue(before.isEmpty());
        assertTrue(notFounds.slowed(TERMINAL).isPresent());
    }

    @Test
    void anotherTerminalIsNotTouched() {
        hear(50, Outcome.CARD_NOT_FOUND);

        assertTrue(notFounds.slowed(UUID.randomUUID()).isEmpty());
    }

    @Test
    void aLongPauseStartsAfresh() {
        hear(50, Outcome.CARD_NOT_FOUND);
        time.addAndGet(Duration.ofMinutes(11).toNanos());
        var after = notFounds.slowed(TERMINAL);

        hear(1, Outcome.CARD_NOT_FOUND);

        assertTrue(after.isEmpty());
        assertTrue(notFounds.slowed(TERMINAL).isEmpty());
    }

    @Test
    void onlySoManyWaitAtATime() {
        hear(30, Outcome.CARD_NOT_FOUND);
        var run = notFounds.slowed(TERMINAL).orElseThrow();
        run.enter();
        run.enter();

        var third = run.enter();
        run.leave();

        assertFalse(third);
        assertTrue(run.enter());
    }

    @Test
    @DisplayName("an honest batch of 5,000 with one in twenty not found is not slowed, neither in clusters of ten")
    void anHonestBatchIsNotSlowed() {
        var slowed = IntStream.range(0, 5_000).filter(row -> {
            var waits = notFounds.slowed(TERMINAL).isPresent();
            notFounds.heard(TERMINAL, row % 200 < 10 ? Outcome.CARD_NOT_FOUND : Outcome.VALID);
            return waits;
        });

        assertEquals(0, slowed.count());
    }

    private long pauseThenNotFound() {
        var pause = notFounds.slowed(TERMINAL).orElseThrow().pause().toMillis();
        hear(1, Outcome.CARD_NOT_FOUND);
        return pause;
    }

    private void hear(int times, Outcome outcome) {
        IntStream.range(0, times).forEach(_ -> notFounds.heard(TERMINAL, outcome));
    }

    private record Config(int free, Duration longest, int waiting, Duration forget) implements PaceConfig {}
}
