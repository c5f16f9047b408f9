package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Branch 枝番: two digits that tell the persons of a family apart, on cards since 2021. A missing branch is missing,
/// never `00`.
public record Branch(@JsonValue String digits) {

    public Branch {
        if (digits.length() != 2 || !Typed.isDigits(digits)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// @throws InvalidInput `MISSING`; `MALFORMED` for anything but two digits (full-width ones are fine)
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Branch parse(String text) {
        return new Branch(Typed.numeric(text));
    }

    @Override
    public String toString() {
        return digits;
    }
}
