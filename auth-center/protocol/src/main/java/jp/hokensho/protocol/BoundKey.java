package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

/// A key that is bound to its owner on the record.
///
/// @param epoch counts the owner's keys of this use, from 1
/// @param binding number of the `KeyBound` on the record
public record BoundKey(KeyId keyId, int epoch, Jwk jwk, TraceNumber binding) {

    /// @throws InvalidInput where the name is not that key's
    public BoundKey {
        requireNonNull(binding, "binding");
        if (epoch < 1) {
            throw new InvalidInput(InputError.OUT_OF_RANGE);
        }
        if (!jwk.keyId().equals(requireNonNull(keyId, "keyId"))) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }
}
