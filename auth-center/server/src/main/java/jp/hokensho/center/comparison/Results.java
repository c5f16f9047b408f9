package jp.hokensho.center.comparison;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.RecordsCompared;
import jp.hokensho.center.journal.RecordsCompared.Summary;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.receipt.ReceiptKeys;
import jp.hokensho.keys.Tallies;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.Difference;
import jp.hokensho.protocol.Difference.Kind;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.TraceNumber;

/// Puts the result of a day on the record, and signs what the centre has. The same result again is not recorded again.
/// What is on record is listed.
@Singleton
class Results {

    private final ComparisonRows rows;
    private final Journal journal;
    private final ReceiptKeys keys;

    Results(ComparisonRows rows, Journal journal, ReceiptKeys keys) {
        this.rows = rows;
        this.journal = journal;
        this.keys = keys;
    }

    /// @return what the adapter is told, when it is durable
    List<Compared> of(Comparing compared) {
        var of = Optional.of(Statement.hashOf(compared.told()));
        var said = Tallies.sign(compared.here().claims("center", of), keys.current());
        var parts = compared.differences().parts();
        if (!rows.isLast(
                compared.here(), compared.there(), compared.differences().total())) {
            IntStream.range(0, parts.size()).forEach(part -> journal.append(event(compared, said, part + 1, parts)));
        }
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new Compared(
                        compared.here().day(),
                        said,
                        part + 1,
                        parts.size(),
                        compared.differences().total(),
                        parts.get(part)))
                .toList();
    }

    /// Newest first: those of one insurer, or those that the tenant may see.
    List<Comparison> list(String tenant, Span span, Optional<InsurerNumber> insurer) {
        return rows.list(tenant, span, insurer);
    }

    private static RecordsCompared event(Comparing compared, String said, int part, List<List<Difference>> parts) {
        var here = compared.here();
        var listed = parts.get(part - 1);
        return new RecordsCompared(
                here.insurer(),
                here.adapter(),
                here.day(),
                part,
                parts.size(),
                summary(here),
                summary(compared.there()),
                compared.differences().total(),
                numbers(listed, Kind.UNKNOWN_TO_ADAPTER),
                numbers(listed, Kind.UNKNOWN_TO_CENTER),
                numbers(listed, Kind.UNLIKE),
                compared.told(),
                said);
    }

    private static Summary summary(DayTally tally) {
        return new Summary(tally.count(), tally.hash());
    }

    private static List<TraceNumber> numbers(List<Difference> listed, Kind kind) {
        return listed.stream()
                .filter(difference -> difference.what() == kind)
                .map(Difference::number)
                .toList();
    }
}
