package jp.hokensho.center.mandate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a terminal shows in place of a session's token: `hm_` and 256 random bits, so its hash needs no salt. Good only
/// with the terminal's certificate.
public record MandateToken(String value) {

    private static final Pattern FORM = Pattern.compile("hm_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static MandateToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new MandateToken("hm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Empty where the text is no such token.
    public static Optional<MandateToken> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(MandateToken::new);
    }

    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "MandateToken[****]";
    }
}
