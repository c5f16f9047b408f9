package jp.hokensho.center.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.admission.Order;

/// An order to verify many cards.
///
/// @param endedAt empty while it is not over
/// @param bodyMac of the request that gave it; empty where that had no idempotency key
record Batch(UUID id, Order order, Instant givenAt, State state, Optional<Instant> endedAt, Optional<byte[]> bodyMac) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /// Of which a question without a target date is.
    LocalDate day() {
        return LocalDate.ofInstant(givenAt, TOKYO);
    }
}
