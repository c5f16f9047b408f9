package jp.hokensho.center.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.journal.RecordsCompared.Summary;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;

/// The result of a day as it is listed; of one with many differences, a part.
///
/// @param traceNumber on the record
/// @param here the centre's record
/// @param there the adapter's
/// @param total differences of the day
public record Comparison(
        TraceNumber traceNumber,
        Instant at,
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
        List<TraceNumber> unlike) {}
