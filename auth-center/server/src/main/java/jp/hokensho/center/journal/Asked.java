package jp.hokensho.center.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;

/// A clinic asks. Durable before anything leaves the centre; its number is the verification number
/// 認証番号.
///
/// @param session under which the person asked
/// @param cardTag finds the verifications of one card without naming it: lower-case hex of an HMAC
/// @param again the question whose label it asked with; empty where the card was given
/// @param idempotency the caller's own key for this attempt, where it gave one
/// @param inquiry what was asked: personal
public record Asked(
        Asker asker,
        UUID session,
        InsurerNumber insurer,
        LocalDate targetDate,
        String cardTag,
        Optional<TraceNumber> again,
        @JsonIgnore Optional<Idempotency> idempotency,
        @JsonIgnore Inquiry inquiry)
        implements JournalEvent {

    @Override
    public Optional<Object> personal() {
        return Optional.of(inquiry);
    }

    /// Ties the row's key and MAC to the record without telling them: hex of SHA-256(u32(key) ‖ u32(body MAC)),
    /// where there is no key of nothing.
    @JsonProperty
    public String attempt() {
        var told = idempotency.map(Idempotency::bytes).orElse(new byte[0]);
        return HexFormat.of().formatHex(Chain.sha256(told));
    }

    /// The same key of the same terminal with the same body gives the same number, across a crash.
    ///
    /// @param key as sent in `Idempotency-Key`
    /// @param bodyMac HMAC of the request body
    public record Idempotency(String key, byte[] bodyMac) {

        private byte[] bytes() {
            var typed = key.getBytes(UTF_8);
            return ByteBuffer.allocate(4 + typed.length + 4 + bodyMac.length)
                    .putInt(typed.length)
                    .put(typed)
                    .putInt(bodyMac.length)
                    .put(bodyMac)
                    .array();
        }
    }
}
