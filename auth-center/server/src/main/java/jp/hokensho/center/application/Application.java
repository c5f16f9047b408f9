package jp.hokensho.center.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.TraceNumber;

/// A change that somebody applied for.
///
/// @param traceNumber of the application on the record
/// @param decision empty while it waits
record Application(
        UUID id,
        Change change,
        Instant appliedAt,
        UUID appliedBy,
        TraceNumber traceNumber,
        Optional<Decision> decision) {

    Application decided(Decision with) {
        return new Application(id, change, appliedAt, appliedBy, traceNumber, Optional.of(with));
    }

    State state() {
        return decision.map(made -> State.valueOf(made.verdict().name())).orElse(State.PENDING);
    }

    enum State {
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    enum Verdict {
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /// @param reason as typed; empty where none was given
    /// @param subject what came of it: code, number or id of what was registered or changed
    record Decision(
            Verdict verdict,
            Instant at,
            UUID by,
            TraceNumber traceNumber,
            Optional<String> reason,
            Optional<String> subject) {}
}
