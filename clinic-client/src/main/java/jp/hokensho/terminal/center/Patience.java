package jp.hokensho.terminal.center;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// How long to try. Pauses double from the first one and are spread by chance, so that terminals do not
/// come back all at once; a Retry-After of the centre is kept.
///
/// @param whole from the first attempt until the last may begin
/// @param reply for one reply
/// @param firstPause after the first failure
public record Patience(Duration whole, Duration reply, Duration firstPause) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// Somebody waits at the counter.
    public static final Patience COUNTER =
            new Patience(Duration.ofSeconds(8), Duration.ofSeconds(10), Duration.ofMillis(200));

    /// A file is worked through: a centre that restarts is waited for.
    public static final Patience FILE =
            new Patience(Duration.ofSeconds(90), Duration.ofSeconds(15), Duration.ofMillis(200));

    /// Repeats an attempt that may be repeated until it succeeds, is refused, or patience ends.
    <T> T keep(Clock clock, Supplier<T> attempt) {
        var end = clock.instant().plus(whole);
        var pause = firstPause;
        while (true) {
            try {
                return attempt.get();
            } catch (CenterProblem problem) {
                var wait = longer(pause, problem.retryAfter());
                giveUpUnless(problem.mayPass() && !clock.instant().plus(wait).isAfter(end), problem);
                rest(wait);
            } catch (CenterUnreachable failure) {
                giveUpUnless(
                        failure.why().mayPass() && !clock.instant().plus(pause).isAfter(end), failure);
                rest(pause);
            }
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static void giveUpUnless(boolean again, RuntimeException failure) {
        if (!again) {
            throw failure;
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CenterUnreachable(CenterUnreachable.Why.STOPPED);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
