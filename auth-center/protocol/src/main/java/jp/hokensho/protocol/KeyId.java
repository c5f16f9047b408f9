package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;
import java.util.HexFormat;

/// The name of a key that nobody can choose: SHA-256 of its public half (RFC 7638), 43 characters base64url.
public record KeyId(String value) {

    private static final int LENGTH = 32;
    private static final String GROUP = ".{4}(?!$)";

    /// @throws InvalidInput `MISSING`, `MALFORMED`
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KeyId {
        bytes(value);
    }

    /// What two people read out to each other: 64 hexadecimal digits in groups of four.
    public String fingerprint() {
        return HexFormat.of().formatHex(bytes(value)).replaceAll(GROUP, "$0 ");
    }

    /// 32 bytes in their one form: no padding, no stray bits.
    static byte[] bytes(String text) {
        if (text == null) {
            throw new InvalidInput(InputError.MISSING);
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == LENGTH && encoded(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new InvalidInput(InputError.MALFORMED);
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
