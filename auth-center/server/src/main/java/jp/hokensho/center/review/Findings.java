package jp.hokensho.center.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Reviewed;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// Unusual use that a person has to look at: open until somebody ticks it off, and on the record for
/// ever.
@Singleton
public class Findings {

    private final FindingRows rows;
    private final TickingOff tickingOff;
    private final Journal journal;
    private final Gate gate;

    Findings(FindingRows rows, TickingOff tickingOff, Journal journal, Gate gate) {
        this.rows = rows;
        this.tickingOff = tickingOff;
        this.journal = journal;
        this.gate = gate;
    }

    Page<Finding> page(FindingFilter filter, Locale locale) {
        return Page.of(
                rows.list(filter, locale), filter.span().limit(), FindingRows.Line::cursor, FindingRows.Line::finding);
    }

    /// With the remark that it was ticked off with.
    ///
    /// @throws Refusal 404
    public Finding find(TraceNumber number, Locale locale) {
        var line = line(number, locale);
        return line.review()
                .flatMap(journal::find)
                .flatMap(reviewed -> reviewed.personal(Reviewed.Remark.class))
                .map(remark -> line.finding().with(remark.text()))
                .orElse(line.finding());
    }

    /// @throws Refusal 404, or 409 where it was ticked off
    void tickOff(TraceNumber number, String remark) {
        line(number, Locale.ROOT);
        tickingOff.tickOff(number, remark);
    }

    /// By kind, of those that were found in this time.
    List<Count> count(Optional<Instant> from, Optional<Instant> to) {
        return rows.count(from, to);
    }

    private FindingRows.Line line(TraceNumber number, Locale locale) {
        return rows.find(number, locale).orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
    }
}
