package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Locale;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Role;
import jp.hokensho.protocol.Verification.Timings;

/// Past results 認証結果の閲覧: a clinic's own, an insurer's own insured, everything for the centre.
/// A clerk of a clinic sees the own session.
@Singleton
class Lists {

    private final Gate gate;
    private final ListRows rows;
    private final Sheets sheets;
    private final Viewing viewing;

    Lists(Gate gate, Viewing viewing, ListRows rows, Sheets sheets) {
        this.gate = gate;
        this.viewing = viewing;
        this.rows = rows;
        this.sheets = sheets;
    }

    /// A clinic that reads what it asked itself leaves nothing on the record; anybody else does.
    ///
    /// @throws InvalidFields naming every parameter at fault
    Page<Summary> page(Query query, Locale locale) {
        var filter = Filter.of(query);
        var caller = gate.caller();
        var lines = rows.list(caller.tenant(), seen(caller, filter));
        if (!ListRows.isClinic(caller.tenant())) {
            viewing.shown(Viewed.What.VERIFICATIONS, query.asked(), lines.size());
        }
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
