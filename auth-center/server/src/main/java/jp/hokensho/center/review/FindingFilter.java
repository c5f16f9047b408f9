package jp.hokensho.center.review;

import java.util.Optional;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.paging.Span;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Typed;

/// Which findings a list shows.
///
/// @param open true: those that nobody ticked off; false: the others
record FindingFilter(Span span, Optional<FindingKind> kind, Optional<String> tenant, Optional<Boolean> open) {

    private static final int LONGEST = 40;

    /// Reads `from`, `to`, `kind`, `tenant`, `open`, `after` and `limit`.
    ///
    /// @throws InvalidFields naming every parameter at fault
    static FindingFilter of(Query query) {
        var filter = new FindingFilter(
                query.span(),
                query.read("kind", FindingKind.class),
                query.read("tenant", text -> Typed.line(text, LONGEST)),
                query.read("open", FindingFilter::yes));
        query.refuseFaults();
        return filter;
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput(InputError.MALFORMED);
        };
    }
}
