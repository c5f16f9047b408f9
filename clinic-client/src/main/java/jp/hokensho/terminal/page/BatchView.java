package jp.hokensho.terminal.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.desk.Days;
import jp.hokensho.terminal.desk.Verdict;
import jp.hokensho.terminal.text.Say;

/// A batch in words.
///
/// @param state in words
/// @param done rows that were asked, or never could be
/// @param bars how many rows ended how, as far as any did
public record BatchView(
        String id,
        String state,
        String given,
        String keptUntil,
        String progress,
        int rows,
        int done,
        Flags flags,
        List<Bar> bars) {

    /// @param running it is asked
    /// @param paused it can be resumed
    /// @param over nothing more comes
    public record Flags(boolean running, boolean paused, boolean over) {}

    /// @param show what the filter calls it
    /// @param tone of the verdict; `UNKNOWN` where there is none
    public record Bar(String show, String word, String tone, int rows) {}

    static BatchView of(GivenBatch batch, Say say) {
        var days = new Days(say);
        var flags = new Flags(
                batch.state() == GivenBatch.State.RUNNING, batch.state() == GivenBatch.State.PAUSED, batch.over());
        return new BatchView(
                batch.id().toString(),
                say.of("bulk.state." + batch.state().name().toLowerCase(Locale.ROOT)),
                days.moment(batch.givenAt()),
                days.moment(batch.keptUntil()),
                say.of("bulk.progress", batch.done(), batch.rows()),
                batch.rows(),
                batch.done(),
                flags,
                bars(batch, say));
    }

    private static List<Bar> bars(GivenBatch batch, Say say) {
        var outcomes = Stream.of(Outcome.values())
                .filter(batch.outcomes()::containsKey)
                .map(outcome -> bar(outcome, batch.outcomes().get(outcome), say));
        var others = Stream.of(
                        new Bar("REFUSED", say.of("bulk.refused"), "UNKNOWN", batch.refused()),
                        new Bar("INVALID", say.of("bulk.invalid"), "UNKNOWN", batch.invalid()),
                        new Bar("WAITING", say.of("bulk.waiting"), "NEUTRAL", batch.waiting()))
                .filter(bar -> bar.rows() > 0);
        return Stream.concat(outcomes, others).toList();
    }

    private static Bar bar(Outcome outcome, int rows, Say say) {
        var verdict = Verdict.of(outcome, say.locale());
        return new Bar(
                outcome.name(),
                verdict.sign() + " " + verdict.word(),
                verdict.tone().name(),
                rows);
    }
}
