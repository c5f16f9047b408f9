package jp.hokensho.center.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// A one-time code with which a device gets its certificate: 25 letters and digits that are hard to confuse
/// (124 bits, so its hash needs no salt), in groups of five.
public record EnrolmentCode(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    /// @throws InvalidInput `MISSING`, `MALFORMED`
    public static EnrolmentCode parse(String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(InputError.MISSING);
        }
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return new EnrolmentCode(code);
    }

    static EnrolmentCode random() {
        return new EnrolmentCode(
                RANDOM.ints(GROUPS, 0, Integer.MAX_VALUE).mapToObj(_ -> group()).collect(Collectors.joining("-")));
    }

    /// For whatever else has to be random and typed.
    static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "EnrolmentCode[****]";
    }
}
