package jp.hokensho.center.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// A code that is typed once: letters and digits that are hard to confuse, in groups of five. Long enough
/// that its hash needs no salt: with which a device gets its certificate or a person a password, 124 bits,
/// in place of a lost app, 74 bits.
public record OneTimeCode(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("([2-9A-HJ-NP-Z]{5}-){2,4}[2-9A-HJ-NP-Z]{5}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 5;
    private static final int FEWER_GROUPS = 3;
    private static final int GROUP = 5;

    /// @throws InvalidInput `MISSING`, `MALFORMED`
    public static OneTimeCode parse(String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(InputError.MISSING);
        }
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return new OneTimeCode(code);
    }

    /// For a device or a person.
    public static OneTimeCode random() {
        return random(GROUPS);
    }

    /// One that is written down for the day when the app is lost.
    static OneTimeCode recovery() {
        return random(FEWER_GROUPS);
    }

    private static OneTimeCode random(int groups) {
        return new OneTimeCode(IntStream.range(0, groups).mapToObj(_ -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /// SHA-256, lower-case hex.
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "OneTimeCode[****]";
    }
}
