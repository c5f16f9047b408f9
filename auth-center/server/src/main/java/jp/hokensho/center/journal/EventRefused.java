package jp.hokensho.center.journal;

/// This one event cannot be put on the record, now or later: it is not there.
public final class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    EventRefused(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    EventRefused(Why why) {
        this(why, null);
    }

    public Why why() {
        return why;
    }

    public enum Why {
        /// the same terminal's idempotency key has its question, or the question has its answer
        ALREADY_ON_RECORD,
        /// an answer to a question that was never asked
        NO_SUCH_QUESTION,
        /// the event is too large
        TOO_LARGE,
        /// the event has no JSON form, or one that the database does not take
        NOT_WRITABLE
    }
}
