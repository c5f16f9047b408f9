package jp.hokensho.center.journal;

import java.time.Instant;

/// One step in which an authority of certificates takes the place of another (docs/keys-and-retention.md).
///
/// @param authority SHA-256 of its certificate, lower-case hex
/// @param from when the step counts
public record AuthorityRotated(String authority, Step step, Instant from) implements JournalEvent {

    public enum Step {
        /// it is trusted, and issues nothing yet
        ANNOUNCED,
        /// it issues all certificates from then on
        ISSUING,
        /// nothing of it is trusted any more
        ENDED
    }
}
