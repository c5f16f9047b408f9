package jp.hokensho.center.link;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.hokensho.protocol.LinkMessage.Ask;

/// One question on one link. It ends exactly once, by whatever comes first; what comes second learns that it
/// did.
final class Question {

    private final long correlation;
    private final Ask ask;
    private final Instant asked;
    private final CompletableFuture<End> end = new CompletableFuture<>();

    Question(long correlation, Ask ask, Instant asked) {
        this.correlation = correlation;
        this.ask = ask;
        this.asked = asked;
    }

    long correlation() {
        return correlation;
    }

    Ask ask() {
        return ask;
    }

    Instant asked() {
        return asked;
    }

    /// @return false when it had ended before
    boolean end(End how) {
        return end.complete(how);
    }

    boolean givenUp() {
        return end.getNow(null) instanceof End.GivenUp;
    }

    /// Blocks the asker's virtual thread, nobody else's.
    End await(Duration patience) {
        try {
            return end.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return giveUp();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return giveUp();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private End giveUp() {
        end.complete(new End.GivenUp());
        return end.join();
    }
}
