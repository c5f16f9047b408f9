package jp.hokensho.center.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// One question as the read rows show it: who may see it, and where on the record its answers stand.
///
/// @param bodyMac empty where it came without an idempotency key
/// @param answer empty while it is under way
/// @param late the first answer that came after the deadline
record Trail(
        TraceNumber number,
        Instant at,
        String clinic,
        UUID session,
        InsurerNumber insurer,
        LocalDate targetDate,
        String cardTag,
        Optional<byte[]> bodyMac,
        Optional<Said> answer,
        Optional<Said> late) {

    /// An answer on the record.
    ///
    /// @param insurerMs empty for a late one
    /// @param totalMs 0 for a late one
    record Said(
            TraceNumber number,
            Outcome outcome,
            Source source,
            Optional<Instant> asOf,
            Optional<TraceNumber> imported,
            Optional<Long> insurerMs,
            long totalMs) {}
}
