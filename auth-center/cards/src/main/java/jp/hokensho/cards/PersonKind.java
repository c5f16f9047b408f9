package jp.hokensho.cards;

import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// Insured or family 本人・家族, with the digit that card files use.
public enum PersonKind {
    INSURED("1"),
    FAMILY("2");

    private final String code;

    PersonKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws InvalidInput `MALFORMED` for anything but `1` and `2`
    public static PersonKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new InvalidInput(InputError.MALFORMED);
    }
}
