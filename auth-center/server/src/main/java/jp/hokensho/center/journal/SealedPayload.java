package jp.hokensho.center.journal;

import java.util.UUID;

/// What names a person, encrypted.
///
/// @param salt 16 random bytes
/// @param ciphertext nonce (12) ‖ AES-256-GCM ciphertext ‖ tag (16)
record SealedPayload(UUID keyId, byte[] salt, byte[] ciphertext) {

    /// What the chain holds where there is none.
    static final byte[] NO_COMMIT = new byte[32];
}
