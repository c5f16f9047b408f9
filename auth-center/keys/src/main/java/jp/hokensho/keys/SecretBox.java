package jp.hokensho.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
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

    /// @throws KeyFailure unless it is a key of 256 bits
    public SecretBox(SecretKey key) {
        var encoded = key.getEncoded();
        if (encoded != null && encoded.length * 8 != KEY_BITS) {
            throw new KeyFailure("a secret box needs a key of 256 bits");
        }
        this.key = key;
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
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, aad);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException unusable) {
            throw new KeyFailure("this key cannot seal", unusable);
        }
    }

    /// @throws SealBroken unless exactly these bytes were sealed with this key for this additional data
    public byte[] open(byte[] sealed, byte[] aad) {
        if (sealed.length < NONCE + TAG) {
            throw new SealBroken();
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), aad)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException _) {
            throw new SealBroken();
        } catch (GeneralSecurityException unusable) {
            throw new KeyFailure("this key cannot open a seal", unusable);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] aad) throws GeneralSecurityException {
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
