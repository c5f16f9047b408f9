package jp.hokensho.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA-256 over several parts. Each part is preceded by its length, so that parts cannot flow into one
/// another: ("ab", "c") and ("a", "bc") differ.
public final class Hmac {

    private Hmac() {}

    /// @return 32 bytes; compare them with `MessageDigest.isEqual`
    public static byte[] sha256(SecretKey key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (var part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException unusable) {
            throw new KeyFailure("this key cannot be used for an HMAC", unusable);
        }
    }
}
