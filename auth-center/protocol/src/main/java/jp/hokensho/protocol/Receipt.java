package jp.hokensho.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
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

    /// SHA-256(salt ‖ card tag). The tag is an HMAC under a key of the centre: only who has the journal's tag of
    /// that card can compute it again, and two receipts of one card have nothing in common.
    ///
    /// @param salt 16 bytes, base64url
    /// @param hash 32 bytes, base64url
    public record CardMark(String salt, String hash) {

        public CardMark {
            requireNonNull(salt, "salt");
            requireNonNull(hash, "hash");
        }

        /// @param salt base64url
        /// @param cardTag of the journal, lower-case hex
        /// @throws IllegalArgumentException for what is neither
        public static CardMark of(String salt, String cardTag) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(Base64.getUrlDecoder().decode(salt));
                var hash = digest.digest(HexFormat.of().parseHex(cardTag));
                return new CardMark(
                        salt, Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /// In constant time.
        public boolean isOf(String cardTag) {
            return MessageDigest.isEqual(
                    hash.getBytes(US_ASCII), of(salt, cardTag).hash.getBytes(US_ASCII));
        }
    }
}
