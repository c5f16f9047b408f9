package jp.hokensho.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals values with AES-256-GCM. The additional data is not stored: it says where the value belongs (a
/// position, a name), and the seal does not open anywhere else. Nonces are random, so one key seals at most
/// 2³² values.
public final class SecretBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY_BITS = 256;

    private final SecretKey key;
    private final Optional<SecretKey> other;

    /// @throws KeyFailure unless it is a key of 256 bits
    public SecretBox(SecretKey key) {
        this(key, Optional.empty());
    }

    /// @param key seals
    /// @param other opens too: while one key takes the place of the other
    /// @throws KeyFailure unless they are keys of 256 bits
    public SecretBox(SecretKey key, Optional<SecretKey> other) {
        Stream.concat(Stream.of(key), other.stream()).forEach(SecretBox::mustFit);
        this.key = key;
        this.other = other;
    }

    private static void mustFit(SecretKey key) {
        var encoded = key.getEncoded();
        if (encoded != null && encoded.length * 8 != KEY_BITS) {
            throw new KeyFailure("a secret box needs a key of 256 bits");
        }
    }

    public static SecretKey newKey() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException missing) {
            throw new KeyFailure("this Java has no AES", missing);
        }
    }

    /// @return nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes)
    public byte[] seal(byte[] plain, byte[] aad) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException unusable) {
            throw new KeyFailure("this key cannot seal", unusable);
        }
    }

    /// @throws SealBroken unless exactly these bytes were sealed with this key, or the other one, for this
    /// additional data
    public byte[] open(byte[] sealed, byte[] aad) {
        try {
            return open(key, sealed, aad);
        } catch (SealBroken broken) {
            return open(other.orElseThrow(() -> broken), sealed, aad);
        }
    }

    /// The same sealed with the key that seals. Empty where it is already.
    ///
    /// @throws SealBroken where neither key opens it
    public Optional<byte[]> renewed(byte[] sealed, byte[] aad) {
        try {
            open(key, sealed, aad);
            return Optional.empty();
        } catch (SealBroken _) {
            return Optional.of(seal(open(sealed, aad), aad));
        }
    }

    private static byte[] open(SecretKey key, byte[] sealed, byte[] aad) {
        if (sealed.length < NONCE + TAG) {
            throw new SealBroken();
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), aad)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException _) {
            throw new SealBroken();
        } catch (GeneralSecurityException unusable) {
            throw new KeyFailure("this key cannot open a seal", unusable);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(aad);
        return cipher;
    }

    @Override
    public String toString() {
        return "SecretBox[****]";
    }
}
