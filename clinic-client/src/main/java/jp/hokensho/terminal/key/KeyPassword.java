package jp.hokensho.terminal.key;

import java.security.SecureRandom;
import java.util.Base64;

/// Of a terminal's key file.
///
/// @param kept it stands in the profile; else it is asked for each time
public record KeyPassword(String value, boolean kept) {

    private static final int BYTES = 24;

    /// Nobody has to know it.
    public static KeyPassword random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new KeyPassword(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true);
    }

    @Override
    public String toString() {
        return "KeyPassword[****]";
    }
}
