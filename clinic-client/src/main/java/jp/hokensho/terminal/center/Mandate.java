package jp.hokensho.terminal.center;

import java.time.Instant;
import java.util.UUID;

/// A person's order for unattended work at one terminal, as the centre lists it.
///
/// @param person under whose name it works
/// @param terminal the only one it holds for
/// @param until the first moment no more
public record Mandate(UUID id, Kind kind, UUID person, UUID terminal, Instant from, Instant until) {

    public enum Kind {
        BATCH,
        MORNING_LIST,
        FOLDER,
        HELD
    }

    /// What to order.
    ///
    /// @param from null for now
    public record Wish(Kind kind, Instant from, Instant until) {}
}
