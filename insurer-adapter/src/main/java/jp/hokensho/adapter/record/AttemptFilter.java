package jp.hokensho.adapter.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which attempts on withheld cards a list shows.
///
/// @param from the first moment
/// @param until the first moment after the last
/// @param withholding the order of this insurer that answered
public record AttemptFilter(Optional<Instant> from, Optional<Instant> until, Optional<UUID> withholding) {}
