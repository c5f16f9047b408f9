package jp.hokensho.center.journal;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.LabelFormat;
import jp.hokensho.protocol.TraceNumber;

/// A clinic prints the label of a verification. Durable before anything is printed; whether the printer obeyed
/// nobody knows.
///
/// @param question number of the `Asked` whose label it is
/// @param tenant clinic code
/// @param device the terminal
/// @param earlier printings of the same label on record before: 0 for the first, more for a reprint. Two at the same
/// moment may tell the same
public record LabelPrinted(
        TraceNumber question,
        String tenant,
        UUID person,
        Optional<UUID> device,
        UUID session,
        LabelFormat format,
        int copies,
        long earlier)
        implements JournalEvent {}
