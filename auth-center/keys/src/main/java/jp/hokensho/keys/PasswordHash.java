package jp.hokensho.keys;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// Passwords as Argon2id hashes (RFC 9106) in PHC form. One hash takes 19 MiB and tens of milliseconds: call
/// it from a bounded pool. Characters are taken as they are typed: nothing is folded or normalized.
public final class PasswordHash {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2 COST = new Argon2(19_456, 2, 1);
    private static final int SALT = 16;
    private static final int HASH = 32;
    /// No password has this hash: it is random.
    private static final Phc NOBODY = new Phc(COST, random(SALT), random(HASH));

    private PasswordHash() {}

    /// @return `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`
    public static String hash(char[] password) {
        var salt = random(SALT);
        return new Phc(COST, salt, hash(password, COST, salt)).text();
    }

    /// Compares in constant time. The parameters are those of the stored hash, within bounds.
    ///
    /// @throws KeyFailure when the stored text is no such hash
    public static boolean matches(char[] password, String phc) {
        return matches(password, Phc.parse(phc));
    }

    /// False, after the time that `matches` takes: for a person who does not exist.
    public static boolean matchesNobody(char[] password) {
        return matches(password, NOBODY);
    }

    private static boolean matches(char[] password, Phc stored) {
        return MessageDigest.isEqual(hash(password, stored.cost(), stored.salt()), stored.hash());
    }

    private static byte[] hash(char[] password, Argon2 cost, byte[] salt) {
        var utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[utf8.remaining()];
        utf8.get(bytes);
        try {
            return cost.hash(bytes, salt, HASH);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(utf8.array(), (byte) 0);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
