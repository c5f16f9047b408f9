package jp.hokensho.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The one secret of a program, from which each purpose gets a key of its own (HKDF, RFC 5869): who learns
/// one key learns no other.
public final class MasterKey {

    private static final int LENGTH = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /// Made when the file is not there.
    public static MasterKey in(Path file) {
        return new MasterKey(SecretFile.bytes(file, LENGTH));
    }

    /// A 256-bit key, for AES or HMAC; the same for the same words.
    public SecretKey key(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException missing) {
            throw new KeyFailure("this Java has no HKDF", missing);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[****]";
    }
}
