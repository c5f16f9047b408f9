package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Somebody asked about a card that is not answered automatically 自動応答不可, as the centre lists it and tells
/// it to the insurer. Names no patient: whose card it is the insurer knows by the withholding.
///
/// @param traceNumber of the answer on the record: attempts are told in its order
/// @param verificationNumber 認証番号, which the clinic was told and will quote
/// @param at when it was asked
/// @param withholding id of the insurer's order; null where its own cards said so
public record WithheldAttempt(
        TraceNumber traceNumber,
        TraceNumber verificationNumber,
        Instant at,
        UUID withholding,
        Asker asker,
        LocalDate targetDate) {

    public WithheldAttempt {
        requireNonNull(traceNumber, "traceNumber");
        requireNonNull(verificationNumber, "verificationNumber");
        requireNonNull(at, "at");
        requireNonNull(asker, "asker");
        requireNonNull(targetDate, "targetDate");
    }
}
