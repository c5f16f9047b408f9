package jp.hokensho.center.withholding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.hokensho.protocol.CardKey;

/// An insurer's order not to answer about a card, all branches of it. Names a person: `toString` masks it.
///
/// @param card without a branch
/// @param reason for the insurer's own people, never for a clinic
/// @param since when it was approved
/// @param until the last day in Asia/Tokyo
public record Withholding(UUID id, CardKey card, String reason, Instant since, LocalDate until) {

    @Override
    public String toString() {
        return "Withholding[" + id + "]";
    }
}
