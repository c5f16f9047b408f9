package jp.hokensho.center.journal;

import java.io.Serial;
import java.time.Duration;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.ProblemType;

/// The record cannot be written just now: 503 with `Retry-After`. Nothing may happen on the strength of the
/// event.
public final class JournalUnavailable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Fate fate;
    private final String reason;

    JournalUnavailable(Fate fate, String reason) {
        super(ProblemType.UNAVAILABLE, WAIT);
        this.fate = fate;
        this.reason = reason;
    }

    public Fate fate() {
        return fate;
    }

    @Override
    public String getMessage() {
        return reason + " (" + fate + ")";
    }

    /// What became of the event.
    public enum Fate {
        /// it is not on the record and never will be
        NOT_RECORDED,
        /// it may be, or come to be, on the record. A question that is gets the answer INTERRUPTED by the
        /// journal itself; an answer that is makes another one [EventRefused]: look it up first
        UNKNOWN
    }
}
