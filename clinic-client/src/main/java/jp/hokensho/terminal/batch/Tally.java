package jp.hokensho.terminal.batch;

import java.util.EnumMap;
import java.util.Map;
import jp.hokensho.protocol.Outcome;

/// Counts results as they are written. For one thread.
final class Tally {

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long unanswered;
    private long errors;

    void count(Result result, boolean error) {
        switch (result) {
            case Result.Answered(var opened) -> outcomes.merge(opened.answer().outcome(), 1L, Long::sum);
            case Result.Failed _, Result.Stopped _ -> unanswered++;
        }
        if (error) {
            errors++;
        }
    }

    Summary summary(long rows, RuntimeException gaveUp, boolean interrupted) {
        return new Summary(rows, outcomes, unanswered, errors, gaveUp, interrupted);
    }
}
