package jp.hokensho.center.journal;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.hokensho.center.journal.JournalUnavailable.Fate;

/// How a caller waits for its event: for a while. Then what has not been fetched yet is withdrawn, but for
/// facts, which go on the record whether somebody waits or not; of what is being written nobody knows.
record Patience(Duration longest, WaitingRoom room) {

    Entry await(Draft draft) {
        try {
            return draft.outcome().get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return giveUp(draft);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return giveUp(draft);
        } catch (ExecutionException e) {
            throw told(e.getCause());
        }
    }

    private Entry giveUp(Draft draft) {
        if (!isFact(draft.event()) && room.withdraw(draft)) {
            throw new JournalUnavailable(Fate.NOT_RECORDED, "the journal is too slow");
        }
        var unknown = new JournalUnavailable(Fate.UNKNOWN, "the journal is too slow");
        if (draft.outcome().completeExceptionally(unknown)) {
            throw unknown;
        }
        // it came about just now
        return await(draft);
    }

    /// What has happened already. All others are about to: whoever waits for them in vain has not done it.
    private static boolean isFact(JournalEvent event) {
        return switch (event) {
            case Answered _,
                    AnsweredLate _,
                    StatementRejected _,
                    Denied _,
                    DenialsCounted _,
                    HandshakesFailed _,
                    SignedOut _,
                    MandateWithdrawn _,
                    BatchEnded _ -> true;
            default -> false;
        };
    }

    private static RuntimeException told(Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
