package jp.hokensho.center.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens whose signature was found right, by their hash: checking ES256 costs a hundred times more. Only the
/// signature is remembered, never whether the session lives.
final class Remembered {

    private static final int MOST = 20_000;

    private final Map<String, Tokens.Claims> known = new ConcurrentHashMap<>();

    Optional<Tokens.Claims> find(String token) {
        return Optional.ofNullable(known.get(hash(token)));
    }

    /// Full: what has expired goes, and if that does not help, all of it.
    void keep(String token, Tokens.Claims claims, Instant now) {
        if (known.size() >= MOST) {
            known.values().removeIf(old -> old.end().isBefore(now));
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(hash(token), claims);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
