package jp.hokensho.center.recertification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One going-through of an organization's IDs and rights.
///
/// @param dueOn the last day to sign it off
/// @param signature empty while it is open
record AccessReview(UUID id, String tenant, Instant openedAt, LocalDate dueOn, Optional<Signature> signature) {

    boolean isOpen() {
        return signature.isEmpty();
    }

    boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }

    record Signature(Instant at, UUID by) {}

    enum Verdict {
        CONFIRMED,
        /// the person is suspended
        WITHDRAWN
    }

    /// What was said of one person.
    record Line(UUID person, Verdict verdict, Instant at, UUID by) {}
}
