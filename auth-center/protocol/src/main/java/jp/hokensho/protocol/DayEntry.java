package jp.hokensho.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;

/// What the records of centre and adapter both say of one answer (docs/link.md). It names nobody.
///
/// @param asOf when the insurer looked: the one moment that both have, so the day is its day
public record DayEntry(TraceNumber number, String clinic, LocalDate targetDate, Outcome outcome, Instant asOf) {

    public DayEntry {
        requireNonNull(number, "number");
        requireNonNull(clinic, "clinic");
        requireNonNull(targetDate, "targetDate");
        requireNonNull(outcome, "outcome");
        requireNonNull(asOf, "asOf");
    }

    /// SHA-256 over number, clinic, target date and outcome, parted by `|`; base64url.
    public String mark() {
        var text = String.join("|", number.toString(), clinic, targetDate.toString(), outcome.name());
        return KeyId.encoded(sha256().digest(text.getBytes(UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
