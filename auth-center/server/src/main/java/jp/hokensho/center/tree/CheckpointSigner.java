package jp.hokensho.center.tree;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.proof.Hash;

/// A key that signs checkpoints.
///
/// @param from when it begins to sign
/// @param number of the event that announced it; empty for the first, which is announced when it is used
public record CheckpointSigner(CheckpointKey key, Instant from, Optional<String> number) {

    /// The one in the file is older than all others.
    static CheckpointSigner first(CheckpointKey key) {
        return new CheckpointSigner(key, Instant.EPOCH, Optional.empty());
    }

    Hash publicKey() {
        return Hash.of(key.publicKey());
    }

    /// Base64 of its public half.
    public String name() {
        return Base64.getEncoder().encodeToString(key.publicKey());
    }
}
