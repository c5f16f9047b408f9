package jp.hokensho.keys;

import java.util.Base64;
import java.util.regex.Pattern;

/// A stored password hash as text, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`, Base64 without padding.
record Phc(Argon2 cost, byte[] salt, byte[] hash) {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9])\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    /// Strict: salt of 16 bytes, hash of 32.
    static Phc parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new KeyFailure("a stored password hash has another form");
        }
        var cost = new Argon2(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        return new Phc(cost, bytes(parts.group(4)), bytes(parts.group(5)));
    }

    String text() {
        var costs = "m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes();
        return "$argon2id$v=19$" + costs + "$" + base64(salt) + "$" + base64(hash);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new KeyFailure("a stored password hash is no Base64", broken);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Phc[****]";
    }
}
