package jp.hokensho.center.batch;

import java.util.Optional;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Outcome;

/// Which rows of a batch are wanted.
///
/// @param after the last row of the page before, 0 for the first page
record Part(int after, int limit, Optional<RowState> state, Optional<Outcome> outcome) {

    private static final int LONGEST = 500;

    /// Spelled as in the table.
    enum RowState {
        WAITING,
        ANSWERED,
        REFUSED,
        INVALID
    }

    /// All of them, a page at a time.
    static Part of(int after) {
        return new Part(after, LONGEST, Optional.empty(), Optional.empty());
    }

    /// Reads `after`, `limit`, `state` and `outcome`.
    ///
    /// @throws InvalidFields naming every parameter at fault
    static Part of(Query query) {
        var part = new Part(
                query.read("after", Part::row).orElse(0),
                query.limit(),
                query.read("state", RowState.class),
                query.read("outcome", Outcome.class));
        query.refuseFaults();
        return part;
    }

    private static int row(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }
}
