package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InsurerNumber;

/// A clinic asks. Durable before anything leaves the centre; its number is the verification number
/// 認証番号.
///
/// @param session under which the person asked
/// @param cardTag finds the verifications of one card without naming it: lower-case hex of an HMAC
/// @param idempotency the caller's own key for this attempt, where it gave one
/// @param inquiry what was asked: personal
public record Asked(
        Asker asker,
        UUID session,
        InsurerNumber insurer,
        LocalDate targetDate,
        String cardTag,
        @JsonIgnore Optional<Idempotency> idempotency,
        @JsonIgnore Inquiry inquiry)
        implements JournalEvent {

    @Override
    public Optional<Object> personal() {
        return Optional.of(inquiry);
    }

    /// The same key of the same terminal with the same body gives the same number, across a crash.
    ///
    /// @param key as sent in `Idempotency-Key`
    /// @param bodyMac HMAC of the request body
    public record Idempotency(String key, byte[] bodyMac) {}
}
