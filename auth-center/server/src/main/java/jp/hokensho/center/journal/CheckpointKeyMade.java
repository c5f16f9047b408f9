package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.Optional;

/// A node signs checkpoints of the journal with a key that none signed with before.
///
/// @param publicKey Base64 of the 32 bytes
/// @param from when it begins to sign; empty for a first key, which signs at once
/// @param former the key it takes the place of; empty for a first key
/// @param announcement a signed note by the former one (docs/journal.md); empty for a first key
public record CheckpointKeyMade(
        String publicKey, Optional<Instant> from, Optional<String> former, Optional<String> announcement)
        implements JournalEvent {

    /// Nobody vouches for it.
    public static CheckpointKeyMade first(String publicKey) {
        return new CheckpointKeyMade(publicKey, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
