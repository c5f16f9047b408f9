package jp.hokensho.center.verification;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.paging.Span;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Outcome;

/// Which verifications a list shows.
///
/// @param session of a clerk, who sees no other
record Filter(Span span, Optional<Outcome> outcome, Optional<InsurerNumber> insurer, Optional<UUID> session) {

    /// Reads `from`, `to`, `outcome`, `insurer`, `after` and `limit`.
    ///
    /// @throws InvalidFields naming every parameter at fault
    static Filter of(Query query) {
        var filter = new Filter(
                query.span(),
                query.read("outcome", Outcome.class),
                query.read("insurer", InsurerNumber::parse),
                Optional.empty());
        query.refuseFaults();
        return filter;
    }

    Filter within(UUID own) {
        return new Filter(span, outcome, insurer, Optional.of(own));
    }
}
