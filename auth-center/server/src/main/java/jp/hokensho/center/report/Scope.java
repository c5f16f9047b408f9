package jp.hokensho.center.report;

import java.time.Instant;
import java.util.Optional;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InvalidFields;

/// Which periods a report is about: those that begin in from–to, of one clinic or of all.
record Scope(Optional<Instant> from, Optional<Instant> to, Optional<String> clinic) {

    /// Reads `from`, `to` and `clinic`.
    ///
    /// @throws InvalidFields naming every parameter at fault
    static Scope of(Query query) {
        var scope = new Scope(
                query.read("from", Query::start), query.read("to", Query::end), query.read("clinic", text -> text));
        query.refuseFaults();
        return scope;
    }
}
