package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.util.Optional;

/// The database definitely did not take a batch, for what one of its events says: raised before the commit
/// was sent.
final class Rejected extends SQLException {

    private static final long serialVersionUID = 1L;

    private final EventRefused.Why why;

    Rejected(EventRefused.Why why) {
        this(why, null);
    }

    private Rejected(EventRefused.Why why, Exception cause) {
        super(why.name(), cause);
        this.why = why;
    }

    EventRefused.Why why() {
        return why;
    }

    /// The same error told by its meaning; empty where it is nobody's fault. Only data (class 22) and
    /// constraints (class 23) are an event's, and so are values that could not even be sent. A full disk, a
    /// server that shuts down or became a standby are not: then the batch is tried again.
    static Optional<Rejected> of(Exception error) {
        return switch (error) {
            case Rejected rejected -> Optional.of(rejected);
            case SQLException sql -> why(String.valueOf(sql.getSQLState())).map(why -> new Rejected(why, error));
            default -> Optional.of(new Rejected(EventRefused.Why.NOT_WRITABLE, error));
        };
    }

    private static Optional<EventRefused.Why> why(String state) {
        if (state.equals("23505")) {
            return Optional.of(EventRefused.Why.ALREADY_ON_RECORD);
        }
        return state.startsWith("22") || state.startsWith("23")
                ? Optional.of(EventRefused.Why.NOT_WRITABLE)
                : Optional.empty();
    }
}
