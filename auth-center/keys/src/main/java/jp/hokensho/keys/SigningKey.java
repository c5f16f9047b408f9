package jp.hokensho.keys;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.Optional;

/// A key that signs, with what is published of it.
public record SigningKey(PublishedKey published, PrivateKey privateKey) {

    /// @param from whole seconds
    public static SigningKey create(Instant from) {
        var pair = KeyPairs.p256();
        return new SigningKey(PublishedKey.of(pair.getPublic(), from, Optional.empty()), pair.getPrivate());
    }

    @Override
    public String toString() {
        return "SigningKey[" + published.id() + "]";
    }
}
