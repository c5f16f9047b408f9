package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Erasure;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.TraceNumber;

/// Lists of verifications; a clinic's with what it asked, opened for it alone. A patient reference rests encrypted and
/// in no index (decision 0186): whoever looks for one has a bounded number of questions opened.
@Singleton
class Openings {

    /// Questions that are opened for one page at the most; the next page goes on from there.
    private static final int MOST = 2_000;
    private static final int AT_ONCE = 500;

    private final ListRows rows;
    private final Journal journal;

    Openings(ListRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /// @param own empty for whoever did not ask
    record Opened(ListRows.Line line, Optional<Own> own) {}

    /// What the clinic wrote itself.
    ///
    /// @param question empty after it was erased
    /// @param erased of the answer, else of the question; empty while both are there
    record Own(Optional<Inquiry> question, Optional<Erasure> erased) {}

    /// @param next where the list goes on; empty at its end
    record Found(List<Opened> items, Optional<Cursor> next) {}

    /// One page. Where a patient is looked for it may be short, and be followed by another all the same.
    Found find(String tenant, Filter filter) {
        int limit = filter.span().limit();
        int step = filter.patientRef().isPresent() ? AT_ONCE : limit;
        var found = new ArrayList<Opened>();
        var after = filter.span().after();
        for (int looked = 0; looked < MOST; looked += step) {
            var lines = rows.list(tenant, filter.part(after, step));
            for (var opened : opened(tenant, lines)) {
                after = opened.line().cursor();
                if (fits(filter, opened)) {
                    found.add(opened);
                }
                if (found.size() == limit) {
                    return new Found(found, Optional.of(after));
                }
            }
            if (lines.size() < step) {
                return new Found(found, Optional.empty());
            }
        }
        return new Found(found, Optional.of(after));
    }

    private static boolean fits(Filter filter, Opened opened) {
        return filter.patientRef()
                .map(ref -> ref.isOf(opened.own().flatMap(Own::question)))
                .orElse(true);
    }

    private List<Opened> opened(String tenant, List<ListRows.Line> lines) {
        if (!ListRows.isClinic(tenant)) {
            return lines.stream()
                    .map(line -> new Opened(line, Optional.empty()))
                    .toList();
        }
        var recorded = journal.find(lines.stream()
                .flatMap(line -> Stream.of(line.number(), line.answer()))
                .toList());
        return lines.stream()
                .map(line -> new Opened(line, Optional.of(own(line, recorded))))
                .toList();
    }

    private static Own own(ListRows.Line line, Map<TraceNumber, Recorded> recorded) {
        var question = Optional.ofNullable(recorded.get(line.number()));
        var answer = Optional.ofNullable(recorded.get(line.answer()));
        return new Own(
                question.flatMap(asked -> asked.personal(Inquiry.class)),
                answer.flatMap(Recorded::erased).or(() -> question.flatMap(Recorded::erased)));
    }
}
