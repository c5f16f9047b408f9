package jp.hokensho.center.binding;

import java.util.Map;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyWrap;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.KeyId;

/// A private key for another terminal.
///
/// @param wrap compact JWE ([KeyWrap])
record Wrapped(String wrap) {

    /// @param key as the path names it
    /// @throws InvalidFields unless it has the form of a wrap of that key
    KeyId checked(String key) {
        if (wrap == null) {
            throw new InvalidFields(Map.of("wrap", InputError.MISSING));
        }
        try {
            var named = KeyWrap.keyId(wrap);
            if (named.value().equals(key)) {
                return named;
            }
        } catch (KeyFailure _) {
            // told below
        }
        throw new InvalidFields(Map.of("wrap", InputError.MALFORMED));
    }

    @Override
    public String toString() {
        return "Wrapped[****]";
    }
}
