package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// A flood of refusals of one stranger address, counted instead of recorded singly. Written twice: when
/// counting begins (its number is what the callers are told) and when the minute is over, with the counts.
///
/// @param opened number of the event that began the count; empty in that event itself
/// @param counts empty in the event that begins
public record DenialsCounted(Optional<TraceNumber> opened, Instant minute, Map<DenialReason, Long> counts)
        implements JournalEvent {}
