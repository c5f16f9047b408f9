package jp.hokensho.center.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.paging.Span;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// Which verifications a list shows.
///
/// @param number of the one that is wanted
/// @param patientRef in no table: it is looked for in what was asked, opened
/// @param session of a clerk, who sees no other
/// @param before what was answered from then on is left out
record Filter(
        Span span,
        Optional<Outcome> outcome,
        Optional<InsurerNumber> insurer,
        Optional<TraceNumber> number,
        Optional<PatientRef> patientRef,
        Optional<UUID> session,
        Optional<Instant> before) {

    /// Reads `from`, `to`, `outcome`, `insurer`, `number`, `after` and `limit`. A patient reference stands in no
    /// address: only who reads it from a body has one.
    ///
    /// @throws InvalidFields naming every parameter at fault
    static Filter of(Query query, Optional<PatientRef> patientRef) {
        var filter = new Filter(
                query.span(),
                query.read("outcome", Outcome.class),
                query.read("insurer", InsurerNumber::parse),
                query.read("number", TraceNumber::parse),
                patientRef,
                Optional.empty(),
                Optional.empty());
        query.refuseFaults();
        return filter;
    }

    Filter within(UUID own) {
        return new Filter(span, outcome, insurer, number, patientRef, Optional.of(own), before);
    }

    Filter before(Instant end) {
        return new Filter(span, outcome, insurer, number, patientRef, session, Optional.of(end));
    }

    /// The same list from there on.
    ///
    /// @param limit rows
    Filter part(Cursor after, int limit) {
        var part = new Span(span.from(), span.to(), after, limit);
        return new Filter(part, outcome, insurer, number, patientRef, session, before);
    }
}
