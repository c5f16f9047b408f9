package jp.hokensho.center.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A terminal of a clinic or an adapter of an insurer.
///
/// @param tenant clinic code or insurer number
public record Device(UUID id, String tenant, Kind kind, String name, Life life) {

    public enum Kind {
        TERMINAL,
        ADAPTER
    }

    public enum State {
        /// has no certificate yet
        REGISTERED,
        ENROLLED,
        /// works again once it is resumed
        SUSPENDED,
        /// its last day is over
        ENDED,
        REVOKED,
        DELETED;

        /// It does not come back by itself.
        boolean isOver() {
            return compareTo(SUSPENDED) > 0;
        }
    }

    public State state(Instant now) {
        return life.state(now);
    }

    /// Nothing stands against it: a good certificate of it is let in.
    public boolean works(Instant now) {
        return state(now).compareTo(State.ENROLLED) <= 0;
    }

    public boolean enrolled() {
        return life.enrolledAt().isPresent();
    }

    /// When what happened to it.
    ///
    /// @param endsAt the first moment no more; may lie ahead
    public record Life(
            Instant registeredAt,
            Optional<Instant> enrolledAt,
            Optional<Instant> suspendedAt,
            Optional<Instant> endsAt,
            Optional<Instant> revokedAt,
            Optional<Instant> deletedAt) {

        State state(Instant now) {
            if (deletedAt.isPresent()) {
                return State.DELETED;
            }
            if (revokedAt.isPresent()) {
                return State.REVOKED;
            }
            if (endsAt.isPresent() && !now.isBefore(endsAt.get())) {
                return State.ENDED;
            }
            if (suspendedAt.isPresent()) {
                return State.SUSPENDED;
            }
            return enrolledAt.isPresent() ? State.ENROLLED : State.REGISTERED;
        }
    }
}
