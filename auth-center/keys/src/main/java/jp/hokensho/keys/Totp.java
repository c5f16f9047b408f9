package jp.hokensho.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator app (RFC 6238) as every app makes them: HMAC-SHA-1, a new one every 30
/// seconds, six digits. Whoever has the secret makes the codes: `toString` masks it.
public final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// As long as the hash (RFC 4226 §4, R6).
    private static final int SECRET = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    public static Totp random() {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    public static Totp of(byte[] secret) {
        return new Totp(secret.clone());
    }

    /// @throws KeyFailure where it is no Base32
    public static Totp ofBase32(String secret) {
        return new Totp(Base32.decode(secret));
    }

    public byte[] secret() {
        return secret.clone();
    }

    public String base32() {
        return Base32.encode(secret);
    }

    /// Counts up every 30 seconds.
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    public String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException unusable) {
            throw new KeyFailure("this key makes no codes", unusable);
        }
    }

    /// The step whose code this is: the current one, or its neighbours, for clocks differ and people type
    /// slowly.
    ///
    /// @param after the last step whose code was accepted: none works twice
    public OptionalLong matching(String code, Instant now, long after) {
        var typed = code.getBytes(StandardCharsets.UTF_8);
        var current = step(now);
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > after)
                .filter(step -> MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), typed))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Totp[****]";
    }
}
