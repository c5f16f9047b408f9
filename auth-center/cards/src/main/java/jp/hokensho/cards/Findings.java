package jp.hokensho.cards;

import java.util.ArrayList;
import java.util.List;

/// Findings as they come: the first ones are kept, all are counted.
public final class Findings {

    static final int KEPT = 1_000;

    private final List<CardFinding> first = new ArrayList<>();
    private long count;

    void add(CardFinding finding) {
        count++;
        if (first.size() < KEPT) {
            first.add(finding);
        }
    }

    public List<CardFinding> first() {
        return List.copyOf(first);
    }

    public long count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /// How many are not among the first.
    public long more() {
        return count - first.size();
    }

    static Findings of(CardFinding... findings) {
        var all = new Findings();
        for (var finding : findings) {
            all.add(finding);
        }
        return all;
    }
}
