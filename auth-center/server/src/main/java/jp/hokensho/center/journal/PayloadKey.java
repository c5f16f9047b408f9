package jp.hokensho.center.journal;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import jp.hokensho.keys.SecretBox;

/// The AES-256-GCM key of one kind of event in one month.
final class PayloadKey {

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID id;
    private final SecretBox box;
    private final byte[] hash;

    PayloadKey(UUID id, SecretKey key) {
        this.id = id;
        this.box = new SecretBox(key);
        this.hash = Chain.sha256(key.getEncoded());
    }

    SealedPayload seal(byte[] plain) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new SealedPayload(id, salt, box.seal(plain, salt));
    }

    /// What the chain holds of a payload. The hash of the key is part of it, so that no second key opens the
    /// same row to other words.
    byte[] commit(SealedPayload payload) {
        return Chain.sha256(payload.salt(), hash, payload.ciphertext());
    }

    byte[] open(SealedPayload payload) {
        return box.open(payload.ciphertext(), payload.salt());
    }
}
