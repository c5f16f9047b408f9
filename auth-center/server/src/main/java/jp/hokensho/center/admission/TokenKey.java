package jp.hokensho.center.admission;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import jp.hokensho.center.pki.Signer;
import jp.hokensho.keys.SigningKey;

/// A key that signs session tokens.
///
/// @param from when it begins to sign
public record TokenKey(String id, PublicKey publicKey, PrivateKey privateKey, Instant from) {

    static TokenKey of(SigningKey key) {
        var published = key.published();
        return new TokenKey(published.id(), published.key(), key.privateKey(), published.from());
    }

    /// The one in the file is older than all others.
    static TokenKey of(Signer first) {
        return new TokenKey(first.keyId(), first.publicKey(), first.privateKey(), Instant.EPOCH);
    }

    @Override
    public String toString() {
        return "TokenKey[" + id + "]";
    }
}
