package jp.hokensho.adapter.record;

import java.time.Instant;
import java.util.Optional;
import jp.hokensho.protocol.DenialReason;

/// Which denials a list shows.
///
/// @param from the first moment
/// @param until the first moment after the last
public record DenialFilter(Optional<Instant> from, Optional<Instant> until, Optional<DenialReason> reason) {}
