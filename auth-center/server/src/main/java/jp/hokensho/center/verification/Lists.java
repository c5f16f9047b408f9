package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Viewing;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Role;

/// Past results 認証結果の閲覧: a clinic's own, an insurer's own insured, everything for the centre.
/// A clerk of a clinic sees the own session.
@Singleton
class Lists {

    private final Gate gate;
    private final Viewing viewing;
    private final Openings openings;
    private final Summaries summaries;

    Lists(Gate gate, Viewing viewing, Openings openings, Summaries summaries) {
        this.gate = gate;
        this.viewing = viewing;
        this.openings = openings;
        this.summaries = summaries;
    }

    /// A clinic that reads what it asked itself leaves nothing on the record; anybody else does.
    ///
    /// @throws InvalidFields naming every parameter at fault
    Page<Summary> page(Query query, Locale locale) {
        var filter = Filter.of(query, Optional.empty());
        var page = page(filter, locale);
        if (!ListRows.isClinic(gate.caller().tenant())) {
            viewing.shown(Viewed.What.VERIFICATIONS, query.asked(), page.items().size());
        }
        return page;
    }

    /// Of a clinic, that may look for a patient too.
    ///
    /// @throws InvalidFields as above
    Page<Summary> search(Query query, Locale locale) {
        return page(Filter.of(query, query.read("patientRef", PatientRef::parse)), locale);
    }

    private Page<Summary> page(Filter filter, Locale locale) {
        var caller = gate.caller();
        var found = openings.find(caller.tenant(), seen(caller, filter));
        return new Page<>(
                found.items().stream().map(one -> summaries.of(one, locale)).toList(),
                found.next().map(Cursor::text).orElse(null));
    }

    private static Filter seen(Caller caller, Filter filter) {
        return caller.is(Role.CLINIC_CLERK) && !caller.is(Role.CLINIC_MANAGER)
                ? filter.within(caller.session())
                : filter;
    }
}
