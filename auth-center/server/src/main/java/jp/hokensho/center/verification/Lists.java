package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Locale;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.paging.Page;
import jp.hokensho.protocol.Role;
import jp.hokensho.protocol.Verification.Timings;

/// Past results 認証結果の閲覧: a clinic's own, an insurer's own insured, everything for the centre.
/// A clerk of a clinic sees the own session.
@Singleton
class Lists {

    private final Gate gate;
    private final ListRows rows;
    private final Sheets sheets;

    Lists(Gate gate, ListRows rows, Sheets sheets) {
        this.gate = gate;
        this.rows = rows;
        this.sheets = sheets;
    }

    Page<Summary> page(Filter filter, Locale locale) {
        var caller = gate.caller();
        var lines = rows.list(caller.tenant(), seen(caller, filter));
        return Page.of(lines, filter.span().limit(), ListRows.Line::cursor, line -> summary(line, locale));
    }

    private static Filter seen(Caller caller, Filter filter) {
        return caller.is(Role.CLINIC_CLERK) && !caller.is(Role.CLINIC_MANAGER)
                ? filter.within(caller.session())
                : filter;
    }

    private Summary summary(ListRows.Line line, Locale locale) {
        return new Summary(
                line.number(),
                line.outcome(),
                line.outcome().message(locale),
                line.clinic(),
                line.askedAt(),
                line.targetDate(),
                line.source(),
                line.asOf().orElse(null),
                line.late(),
                line.insurer().value(),
                sheets.insurer(line.insurer()),
                new Timings(line.insurerMs().orElse(null), line.totalMs()));
    }
}
