package jp.hokensho.center.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.hokensho.protocol.Difference;

/// The differences of one day, as they are found: all are counted, and so many listed by number that a record which was
/// lost as a whole does not fill the centre's memory.
final class Differences {

    /// In one event, and in one frame.
    private static final int PART = 400;

    private static final int LISTED = 100_000;

    private final List<Difference> found = new ArrayList<>();
    private long total;

    void add(Difference difference) {
        total++;
        if (found.size() < LISTED) {
            found.add(difference);
        }
    }

    long total() {
        return total;
    }

    /// At least one, which may be empty.
    List<List<Difference>> parts() {
        var count = Math.max(1, Math.ceilDiv(found.size(), PART));
        return IntStream.range(0, count)
                .mapToObj(part -> found.subList(part * PART, Math.min(found.size(), (part + 1) * PART)))
                .toList();
    }
}
