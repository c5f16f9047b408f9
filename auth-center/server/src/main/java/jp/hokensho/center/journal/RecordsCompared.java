package jp.hokensho.center.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;

/// Centre and adapter compared what they have on record of the adapter's answers of one day. With many differences the
/// result has several parts, each an event of its own.
///
/// @param day in Asia/Tokyo
/// @param part from 1
/// @param here the centre's record
/// @param there the adapter's
/// @param total differences of the day
/// @param unknownThere questions that the adapter answered, as the centre has it, and does not know
/// @param unknownHere answers on the adapter's record that the centre does not have
/// @param unlike answers that both have, and not the same
/// @param told the adapter's signed statement
/// @param said the centre's
public record RecordsCompared(
        InsurerNumber insurer,
        UUID adapter,
        LocalDate day,
        int part,
        int parts,
        Summary here,
        Summary there,
        long total,
        List<TraceNumber> unknownThere,
        List<TraceNumber> unknownHere,
        List<TraceNumber> unlike,
        String told,
        String said)
        implements JournalEvent {

    public RecordsCompared {
        unknownThere = List.copyOf(unknownThere);
        unknownHere = List.copyOf(unknownHere);
        unlike = List.copyOf(unlike);
    }

    /// @param hash of [jp.hokensho.protocol.DayTally]
    public record Summary(long count, String hash) {}
}
