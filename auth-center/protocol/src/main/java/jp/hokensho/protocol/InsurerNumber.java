package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Insurer number 保険者番号: eight digits, or six for National Health Insurance 国保, which has no scheme.
/// Two numbers are equal when their machine forms are. Whether the check digit is right is a separate question,
/// because a number in the centre's directory counts even when it is wrong.
///
/// @param value the machine form: 8 digits, left-padded with `0`
/// @param printedLength 6 or 8, as the card had it
public record InsurerNumber(String value, int printedLength) {

    private static final int FULL = 8;
    private static final int WITHOUT_SCHEME = 6;
    private static final String NO_SCHEME = "00";

    public InsurerNumber {
        var fits = printedLength == FULL || printedLength == WITHOUT_SCHEME && value.startsWith(NO_SCHEME);
        if (!fits || value.length() != FULL || !Typed.isDigits(value)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// @throws InvalidInput `MISSING`, `MALFORMED` (length or characters); never for the check digit
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InsurerNumber parse(String text) {
        var typed = Typed.numeric(text);
        return typed.length() == WITHOUT_SCHEME
                ? new InsurerNumber(NO_SCHEME + typed, WITHOUT_SCHEME)
                : new InsurerNumber(typed, FULL);
    }

    public boolean checkDigitIsRight() {
        return CheckDigit.isRight(value);
    }

    /// As on the card: 6 or 8 digits.
    public String printed() {
        return value.substring(value.length() - printedLength);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InsurerNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
