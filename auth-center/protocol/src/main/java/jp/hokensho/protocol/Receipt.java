package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the centre vouches for in a receipt (docs/receipts.md): that this clinic asked about somebody on that
/// day and was told this outcome. It names no patient, and a receipt is given for every outcome.
///
/// @param card ties it to the card that was asked about, for the centre alone
/// @param answerHash SHA-256 of the insurer's signed statement, base64url; empty where there is none
public record Receipt(Facts facts, CardMark card, Optional<String> answerHash) {

    public Receipt {
        requireNonNull(facts, "facts");
        requireNonNull(card, "card");
        requireNonNull(answerHash, "answerHash");
    }

    /// @param number the verification number 認証番号
    /// @param verifiedAt when the question was put on the record
    /// @param clinic medical institution code of who asked
    /// @param late the outcome came after the deadline; the first answer was INSURER_UNAVAILABLE
    public record Facts(
            TraceNumber number,
            Instant verifiedAt,
            String clinic,
            InsurerNumber insurerNumber,
            LocalDate targetDate,
            Outcome outcome,
            Source source,
            boolean late) {

        public Facts {
            requireNonNull(number, "number");
            requireNonNull(verifiedAt, "verifiedAt");
            requireNonNull(clinic, "clinic");
            requireNonNull(insurerNumber, "insurerNumber");
            requireNonNull(targetDate, "targetDate");
            requireNonNull(outcome, "outcome");
            requireNonNull(source, "source");
        }
    }

    /// SHA-256(salt ‖ card tag): only who has the journal's tag of that card can compute it again.
    ///
    /// @param salt 16 bytes, base64url
    /// @param hash 32 bytes, base64url
    public record CardMark(String salt, String hash) {

        public CardMark {
            requireNonNull(salt, "salt");
            requireNonNull(hash, "hash");
        }
    }
}
