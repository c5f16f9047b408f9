package jp.hokensho.center.comparison;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hokensho.protocol.DayEntry;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.Difference;
import jp.hokensho.protocol.Difference.Kind;
import jp.hokensho.protocol.LinkMessage.Show;
import jp.hokensho.protocol.LinkMessage.Shown;
import jp.hokensho.protocol.TraceNumber;

/// One day whose records differ, quarter of an hour by quarter of an hour and page by page. Not for several threads.
final class Comparing {

    private static final Comparator<TraceNumber> BY_NUMBER =
            Comparator.comparingInt(TraceNumber::stream).thenComparingLong(TraceNumber::position);

    private final DayTally here;
    private final DayTally there;
    private final String told;
    private final Deque<Integer> slots;
    private final Differences differences = new Differences();
    private final TreeMap<TraceNumber, String> own = new TreeMap<>(BY_NUMBER);
    private DayTally.Hashing shown = new DayTally.Hashing();
    private boolean begun;
    private TraceNumber after;

    /// @param told the adapter's statement
    Comparing(DayTally here, DayTally there, String told) {
        this.here = here;
        this.there = there;
        this.told = told;
        this.slots = new ArrayDeque<>(here.unlike(there));
    }

    DayTally here() {
        return here;
    }

    DayTally there() {
        return there;
    }

    String told() {
        return told;
    }

    Differences differences() {
        return differences;
    }

    /// What to ask next; empty when all is compared.
    ///
    /// @param entries the centre's of a slot
    Optional<Show> next(Function<Integer, List<DayEntry>> entries) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        if (!begun) {
            own.clear();
            entries.apply(slots.getFirst()).forEach(entry -> own.put(entry.number(), entry.mark()));
            begun = true;
        }
        return Optional.of(new Show(here.day(), slots.getFirst(), after));
    }

    /// @param known marks of numbers that are not the adapter's in the centre's record, by number
    /// @return false where this is not what was asked for, or not what the adapter has signed
    boolean compare(Shown page, Function<List<TraceNumber>, Map<TraceNumber, List<String>>> known) {
        if (!isAskedFor(page) || !isInOrder(page)) {
            return false;
        }
        page.entries().forEach(entry -> shown.add(entry.mark()));
        find(page, known);
        if (page.more()) {
            after = page.entries().getLast().number();
            return true;
        }
        return end();
    }

    private boolean isAskedFor(Shown page) {
        return begun
                && page.day().equals(here.day())
                && page.slot() == slots.getFirst()
                && Optional.ofNullable(page.after()).equals(Optional.ofNullable(after));
    }

    private boolean isInOrder(Shown page) {
        var before = after;
        for (var entry : page.entries()) {
            if (before != null && BY_NUMBER.compare(before, entry.number()) >= 0) {
                return false;
            }
            before = entry.number();
        }
        return true;
    }

    private void find(Shown page, Function<List<TraceNumber>, Map<TraceNumber, List<String>>> known) {
        var theirs = page.entries().stream().collect(Collectors.toMap(Shown.Entry::number, Shown.Entry::mark));
        var mine = page.more() ? own.headMap(page.entries().getLast().number(), true) : own;
        var elsewhere = known.apply(theirs.keySet().stream()
                .filter(number -> !mine.containsKey(number))
                .toList());
        var numbers = new TreeSet<>(BY_NUMBER);
        numbers.addAll(theirs.keySet());
        numbers.addAll(mine.keySet());
        for (var number : numbers) {
            var marks =
                    mine.containsKey(number) ? List.of(mine.get(number)) : elsewhere.getOrDefault(number, List.of());
            kind(marks, Optional.ofNullable(theirs.get(number)))
                    .ifPresent(kind -> differences.add(new Difference(number, kind)));
        }
        mine.clear();
    }

    private static Optional<Kind> kind(List<String> here, Optional<String> there) {
        if (there.isEmpty()) {
            return Optional.of(Kind.UNKNOWN_TO_ADAPTER);
        }
        if (here.isEmpty()) {
            return Optional.of(Kind.UNKNOWN_TO_CENTER);
        }
        return here.contains(there.get()) ? Optional.empty() : Optional.of(Kind.UNLIKE);
    }

    /// The slot is through: what was shown must be what was signed.
    private boolean end() {
        var slot = slots.removeFirst();
        var signed = there.slots().stream().filter(one -> one.slot() == slot).findFirst();
        var seen = shown.isEmpty() ? Optional.<DayTally.Slot>empty() : Optional.of(shown.slot(slot));
        shown = new DayTally.Hashing();
        after = null;
        begun = false;
        return signed.equals(seen);
    }
}
