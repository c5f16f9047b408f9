package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The twenty digits that name one row of the journal for ever: stream (3) ‖ position (16) ‖ Luhn check digit (1).
/// It is the verification number 認証番号 of a question, and the record number of any other event.
///
/// @param stream 0–999, one per node
/// @param position from 1
public record TraceNumber(int stream, long position) {

    private static final int STREAM_DIGITS = 3;
    private static final int POSITION_DIGITS = 16;
    private static final int DIGITS = STREAM_DIGITS + POSITION_DIGITS + 1;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[ -](?=[0-9])");
    private static final long LAST_POSITION = 9_999_999_999_999_999L;

    public TraceNumber {
        if (stream < 0 || stream > 999 || position < 1 || position > LAST_POSITION) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    public static TraceNumber of(int stream, long position) {
        return new TraceNumber(stream, position);
    }

    /// Reads twenty digits; blanks and hyphens between groups are fine, full-width digits too.
    ///
    /// @throws InvalidInput `MISSING`, `MALFORMED`, or `CHECK_DIGIT` for a typing mistake
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TraceNumber parse(String text) {
        var digits = BETWEEN_DIGITS.matcher(Typed.numeric(text)).replaceAll("");
        if (digits.length() != DIGITS || !Typed.isDigits(digits)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        if (!CheckDigit.isRight(digits)) {
            throw new InvalidInput(InputError.CHECK_DIGIT);
        }
        var stream = Integer.parseInt(digits.substring(0, STREAM_DIGITS));
        return new TraceNumber(stream, Long.parseLong(digits.substring(STREAM_DIGITS, DIGITS - 1)));
    }

    /// Twenty digits without blanks.
    @JsonValue
    @Override
    public String toString() {
        var body = padded(stream, STREAM_DIGITS) + padded(position, POSITION_DIGITS);
        return body + CheckDigit.of(body);
    }

    /// In groups of four, as it is printed and read out: `0000 0000 0000 0000 0703`.
    public String grouped() {
        return toString().replaceAll(".{4}(?!$)", "$0 ");
    }

    private static String padded(long number, int length) {
        var digits = Long.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }
}
