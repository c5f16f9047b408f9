package jp.hokensho.center.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the callers of all nodes were told. None of it may ever turn out to be untrue.
final class Promises {

    private record Given(Draft draft, Entry entry) {}

    private final SimulatedStore store;
    private final List<Given> given = new ArrayList<>();
    private final Set<Draft> never = Collections.newSetFromMap(new IdentityHashMap<>());
    private Optional<Violation> broken = Optional.empty();
    private int losses;
    private int seen;

    Promises(SimulatedStore store) {
        this.store = store;
    }

    /// What tells one event from another: of an attempt its key, of an answer its question.
    static String text(Draft draft) {
        return new String(draft.content().header(), UTF_8);
    }

    int count() {
        return given.size();
    }

    /// Runs inside a future, which swallows what is thrown: kept for the next check.
    void told(Draft draft, Entry entry, Throwable why) {
        try {
            switch (why) {
                case null -> acknowledged(new Given(draft, entry));
                case EventRefused refused -> refused(draft, refused.why());
                case JournalUnavailable away
                when away.fate() == JournalUnavailable.Fate.NOT_RECORDED -> notRecorded(draft);
                default -> {} // nobody knows
            }
        } catch (Violation violation) {
            broken = broken.or(() -> Optional.of(violation));
        }
    }

    private void acknowledged(Given promise) {
        given.add(promise);
        kept(promise);
    }

    private void refused(Draft draft, EventRefused.Why why) {
        notRecorded(draft);
        Violation.unless(
                why != EventRefused.Why.ALREADY_ON_RECORD || store.says(text(draft)),
                () -> "refused as already on record, but it is not there");
    }

    void notRecorded(Draft draft) {
        never.add(draft);
        store.rows().forEach(this::notDenied);
    }

    /// Rows stay as they are unless some are lost, so between losses only new ones need a look.
    void check() {
        broken.ifPresent(violation -> {
            throw violation;
        });
        if (losses != store.losses()) {
            losses = store.losses();
            seen = Math.min(seen, store.rows().size());
            given.forEach(this::kept);
        }
        while (seen < store.rows().size()) {
            notDenied(store.rows().get(seen++));
        }
    }

    private void notDenied(Row row) {
        Violation.unless(
                !never.contains(row.draft()), () -> text(row.draft()) + " is on record, its caller was told otherwise");
    }

    private void kept(Given promise) {
        int position = (int) promise.entry().number().position();
        var durable = store.durable();
        Violation.unless(
                position <= durable.size()
                        && durable.get(position - 1).draft() == promise.draft()
                        && durable.get(position - 1).entry().equals(promise.entry()),
                () -> text(promise.draft()) + " was acknowledged at " + position + " and is not durable there");
    }
}
