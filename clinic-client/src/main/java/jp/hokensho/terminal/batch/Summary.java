package jp.hokensho.terminal.batch;

import java.util.EnumMap;
import java.util.Map;
import jp.hokensho.protocol.Outcome;

/// What became of a batch.
///
/// @param rows of the file
/// @param outcomes how often each came
/// @param unanswered rows without a verification number
/// @param errors rows whose `error` column says something: the unanswered, and answers that could not be
///     written in full
/// @param gaveUp why the rest was not asked; null where it was
/// @param interrupted somebody stopped it
public record Summary(
        long rows,
        Map<Outcome, Long> outcomes,
        long unanswered,
        long errors,
        RuntimeException gaveUp,
        boolean interrupted) {

    public Summary {
        outcomes = new EnumMap<>(outcomes);
    }

    public long answered() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
