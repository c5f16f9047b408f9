package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;

/// The centre found something that a person has to look at. It stays open until somebody ticks it off.
///
/// @param tenant whose device or person it is; empty where nobody known is concerned, or several are
/// @param tag of a log-in, an address or a card, where that is what was found
/// @param from when it began
/// @param to when it was last so
/// @param times how often
/// @param evidence numbers of events that show it, the last ones first; not all of many
/// @param follows the finding before, where this is its going on
public record UnusualUse(
        FindingKind what,
        Optional<String> tenant,
        Optional<UUID> device,
        Optional<UUID> person,
        Optional<String> tag,
        Instant from,
        Instant to,
        long times,
        List<TraceNumber> evidence,
        Optional<TraceNumber> follows)
        implements JournalEvent {

    public UnusualUse {
        evidence = List.copyOf(evidence);
    }
}
