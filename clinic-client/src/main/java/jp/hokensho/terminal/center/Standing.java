package jp.hokensho.terminal.center;

import java.time.Instant;
import java.util.Optional;

/// What the centre says to this terminal's certificate.
///
/// @param certificateUntil empty from a centre that does not tell
/// @param helpDesk whom to call; empty where the centre names nobody
/// @param time by the centre's clock; empty where it does not tell
public record Standing(Optional<Instant> certificateUntil, Optional<String> helpDesk, Optional<Instant> time) {

    /// The reply's body. Another device kind's members are passed over.
    record Told(Instant certificateUntil, String helpDesk) {}
}
