package jp.hokensho.center.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.protocol.Outcome;

/// How many rows of a batch are where.
///
/// @param waiting not asked yet, or never where the batch is over
/// @param refused could have been asked, and were not let
/// @param invalid could never be asked
/// @param outcomes how often each came
record Counts(int rows, int waiting, int answered, int refused, int invalid, Map<Outcome, Integer> outcomes) {

    static Counts of(List<Count> counts) {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        counts.stream()
                .filter(count -> count.outcome() != null)
                .forEach(count -> outcomes.put(Outcome.valueOf(count.outcome()), count.rows()));
        return new Counts(
                counts.stream().mapToInt(Count::rows).sum(),
                in(counts, "WAITING"),
                in(counts, "ANSWERED"),
                in(counts, "REFUSED"),
                in(counts, "INVALID"),
                outcomes);
    }

    private static int in(List<Count> counts, String state) {
        return counts.stream()
                .filter(count -> count.state().equals(state))
                .mapToInt(Count::rows)
                .sum();
    }

    /// Of the rows in one state.
    ///
    /// @param outcome null unless they are answered
    record Count(String state, String outcome, int rows) {}
}
