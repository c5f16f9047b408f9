package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Rows that become durable together or not at all. Places, times and chain follow from the head alone, so a
/// batch that did not land leaves no gap.
///
/// @param id written to the head with the rows: tells after a commit of unknown outcome whether it landed
record Batch(UUID id, List<Row> rows, Head before, Head after) {

    /// @param now the clock; a row is never older than the one before it
    /// @param openFrom a lower bound of the open questions
    static Batch of(Head head, List<Draft> drafts, Instant now, long openFrom) {
        var at = now.isBefore(head.at()) ? head.at() : now;
        var rows = new ArrayList<Row>(drafts.size());
        var id = UUID.randomUUID();
        var after = head;
        for (var draft : drafts) {
            var row = Row.of(after.number(), at, draft, after.chain());
            rows.add(row);
            after = after.with(row, id, openFrom);
        }
        return new Batch(id, rows, head, after);
    }
}
