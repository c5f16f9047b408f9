package jp.hokensho.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The one secret of a program, from which each purpose gets a key of its own (HKDF, RFC 5869): who learns
/// one key learns no other.
public final class MasterKey {

    private static final int LENGTH = 32;
    private static final byte[] PLACE = "root".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /// Made when the file is not there.
    public static MasterKey in(Path file) {
        return new MasterKey(SecretFile.bytes(file, LENGTH));
    }

    public static MasterKey random() {
        return new MasterKey(SecretBox.newKey().getEncoded());
    }

    /// From the environment.
    ///
    /// @param base64 of 32 bytes
    /// @throws KeyFailure for anything else
    public static MasterKey of(String base64) {
        try {
            var secret = Base64.getDecoder().decode(base64.strip());
            if (secret.length == LENGTH) {
                return new MasterKey(secret);
            }
        } catch (IllegalArgumentException _) {
            // told below, without a word of the secret
        }
        throw new KeyFailure("a master key is Base64 of " + LENGTH + " bytes");
    }

    /// One that rests sealed in a file, under the key that takes the place of another as soon as there is
    /// one.
    ///
    /// @param first what is kept where there is no such file yet
    /// @throws KeyFailure where it does not open
    public static MasterKey sealedIn(Path file, SecretBox box, MasterKey first) {
        try {
            if (!Files.exists(file)) {
                WholeFile.create(file, box.seal(first.secret, PLACE));
            }
            var kept = Files.readAllBytes(file);
            box.renewed(kept, PLACE).ifPresent(again -> WholeFile.replace(file, again));
            return new MasterKey(box.open(kept, PLACE));
        } catch (IOException | SealBroken failed) {
            throw new KeyFailure("the file " + file + " does not open with this master key", failed);
        }
    }

    public boolean isSame(MasterKey another) {
        return MessageDigest.isEqual(secret, another.secret);
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
