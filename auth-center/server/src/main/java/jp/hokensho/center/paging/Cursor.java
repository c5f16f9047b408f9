package jp.hokensho.center.paging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;

/// Where the next page begins: after this row, newest first. Opaque to callers.
public record Cursor(Instant at, TraceNumber number) {

    /// Before everything.
    public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), TraceNumber.of(999, 1));

    /// @throws InvalidInput `MALFORMED` for what no page gave
    public static Cursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split("/", 2);
            var at = Instant.EPOCH.plus(Long.parseUnsignedLong(parts[0]), ChronoUnit.MICROS);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(START.at)) {
                throw new InvalidInput(InputError.MALFORMED);
            }
            return new Cursor(at, TraceNumber.parse(parts[1]));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException _) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    public String text() {
        var plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + "/" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
    }
}
