package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/// Somebody was turned away, as the centre lists it and tells it to the insurer it concerns. It names
/// nobody: the caller's address and the log-in as typed stay behind its number.
///
/// @param tenant whose certificate or person it was: clinic code, insurer number or `center`; null for a
/// stranger
/// @param terminal the registered device; null where none was known
/// @param person id of a member of staff; null where nobody was signed in
/// @param insurer number that was asked for, or whose adapter's certificate another one's person used; else
/// null
/// @param operation what was tried: `POST /v1/verifications`, without ids
public record Denial(
        TraceNumber traceNumber,
        Instant at,
        DenialReason reason,
        String tenant,
        UUID terminal,
        UUID person,
        String insurer,
        String operation) {

    public Denial {
        requireNonNull(traceNumber, "traceNumber");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
        requireNonNull(operation, "operation");
    }
}
