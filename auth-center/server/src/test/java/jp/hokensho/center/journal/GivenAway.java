package jp.hokensho.center.journal;

import java.util.SortedMap;
import java.util.TreeMap;
import jp.hokensho.center.tree.Published;
import jp.hokensho.protocol.proof.Frontier;
import jp.hokensho.protocol.proof.Hash;

/// The checkpoints that nodes gave away to whoever asked. None is ever taken back: each is the root of the
/// first rows that no failover takes away, and so each later one continues each earlier one.
final class GivenAway {

    private final SimulatedStore store;
    private final SortedMap<Long, Hash> roots = new TreeMap<>();
    private Frontier tree = new Frontier();

    GivenAway(SimulatedStore store) {
        this.store = store;
    }

    int count() {
        return roots.size();
    }

    /// 0 where nothing is given yet.
    long largest() {
        return roots.isEmpty() ? 0 : roots.lastKey();
    }

    void give(Published checkpoint) {
        Violation.unless(
                store.trees().isDurable(checkpoint),
                () -> "checkpoint " + checkpoint.size() + " was given away and is not durable");
        if (checkpoint.size() <= tree.size() && !roots.containsKey(checkpoint.size())) {
            tree = new Frontier();
        }
        roots.merge(checkpoint.size(), checkpoint.root(), (known, other) -> {
            Violation.unless(known.equals(other), () -> "two roots were given away at " + checkpoint.size());
            return known;
        });
        compare();
    }

    /// Rows are added, and lost from the end: what still is there is what was compared.
    void check() {
        Violation.unless(largest() <= store.durable().size(), () -> "what was given away at " + largest() + " is lost");
    }

    private void compare() {
        for (var given : roots.tailMap(tree.size() + 1).entrySet()) {
            long size = given.getKey();
            Violation.unless(
                    size <= store.durable().size(),
                    () -> "a checkpoint of " + size + " rows was given away, which are not durable");
            store.leaves().subList((int) tree.size(), (int) size).forEach(tree::append);
            Violation.unless(
                    tree.root().equals(given.getValue()),
                    () -> "the root that was given away at " + size + " went back");
        }
    }
}
