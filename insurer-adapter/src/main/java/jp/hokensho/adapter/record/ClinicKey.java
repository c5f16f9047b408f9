package jp.hokensho.adapter.record;

import java.time.Instant;
import java.util.Optional;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.KeyId;

/// A sealing key of a clinic, or that it has none, and what became of that here.
///
/// @param clinic 10 digits
/// @param key empty: it opens no seals
/// @param at when that happened
public record ClinicKey(String clinic, What what, Optional<BoundKey> key, Instant at) {

    public enum What {
        /// the first one that was heard of: in use
        FIRST,
        /// another one than that in use, or none any more: waits for a person
        CHANGED,
        /// a person has compared it: in use
        CONFIRMED
    }

    /// The name of the key; empty: none.
    public Optional<KeyId> keyId() {
        return key.map(BoundKey::keyId);
    }

    boolean isTrusted() {
        return what != What.CHANGED;
    }
}
