package jp.hokensho.center.journal;

import java.util.function.Consumer;
import jp.hokensho.center.journal.JournalUnavailable.Fate;

/// Tells the callers what became of their events. Who gave up waiting has completed the outcome himself: that
/// is how it is noticed that a question is on the record though nobody asks it any more.
final class Callers {

    private final JournalMeters meters;
    private final Consumer<Entry> abandoned;

    /// @param abandoned gets such questions
    Callers(JournalMeters meters, Consumer<Entry> abandoned) {
        this.meters = meters;
        this.abandoned = abandoned;
    }

    void landed(Batch batch) {
        meters.batch(batch.rows().size());
        batch.rows().forEach(this::landed);
    }

    private void landed(Row row) {
        if (!row.draft().outcome().complete(row.entry()) && row.event() instanceof Asked) {
            abandoned.accept(row.entry());
        }
    }

    void refused(Draft draft, Rejected why) {
        draft.outcome().completeExceptionally(new EventRefused(why.why(), why));
    }

    void unknown(Draft draft) {
        fail(draft, Fate.UNKNOWN, "the journal stopped while writing");
    }

    void closed(Draft draft) {
        fail(draft, Fate.NOT_RECORDED, "the journal is closed");
    }

    private static void fail(Draft draft, Fate fate, String message) {
        draft.outcome().completeExceptionally(new JournalUnavailable(fate, message));
    }
}
