package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofSeconds(5);

    @Test
    void pausesDoubleUpToTheLongest() {
        var backoff = new Backoff(FIRST, MOST, new Unlucky());

        var pauses =
                Stream.generate(backoff::next).limit(8).map(Duration::toMillis).toList();

        assertEquals(List.of(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L), pauses);
    }

    @Test
    void chanceShortensAPauseByUpToHalf() {
        var backoff = new Backoff(MOST, MOST, new Random(1));

        var pauses = Stream.generate(backoff::next)
                .limit(1_000)
                .map(Duration::toMillis)
                .toList();

        assertTrue(pauses.stream().allMatch(pause -> pause >= 2_500 && pause <= 5_000));
        assertTrue(pauses.stream().distinct().count() > 100);
    }

    @Test
    void aGoodLinkBeginsThePausesAnew() {
        var backoff = new Backoff(FIRST, MOST, new Unlucky());
        backoff.next();
        backoff.next();

        backoff.succeeded();

        assertEquals(FIRST, backoff.next());
    }

    @Test
    void yearsOfFailuresDoNotOverflow() {
        var backoff = new Backoff(FIRST, MOST, new Unlucky());

        var last = Stream.generate(backoff::next).limit(10_000).reduce((_, pause) -> pause);

        assertEquals(MOST, last.orElseThrow());
    }

    /// Chance shortens nothing.
    private static final class Unlucky extends Random {

        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
