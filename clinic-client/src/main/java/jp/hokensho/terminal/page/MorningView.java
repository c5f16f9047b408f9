package jp.hokensho.terminal.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.desk.Days;
import jp.hokensho.terminal.morning.Run;
import jp.hokensho.terminal.text.Say;

/// The morning list in words.
///
/// @param line what became of the last one
/// @param batch its id; empty where there is none to look at
/// @param bars how many of its rows ended how
/// @param next when the next one is checked
/// @param isNews nobody was told that yet
public record MorningView(String line, String batch, List<BatchView.Bar> bars, String next, boolean isNews) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static MorningView of(Optional<Run> last, LocalTime at, Say say, Clock clock) {
        var today = LocalDate.now(clock.withZone(TOKYO));
        var isDone = last.filter(run -> run.wasGiven() && run.day().equals(today));
        var due = isDone.isPresent() ? today.plusDays(1) : today;
        var next = say.of("morning.next", new Days(say).day(due), at.toString());
        return last.map(run -> of(run, today, next, say))
                .orElseGet(() -> new MorningView(say.of("morning.none"), "", List.of(), next, false));
    }

    private static MorningView of(Run run, LocalDate today, String next, Say say) {
        if (run.about().isBefore(today)) {
            var missed = say.of("morning.missed", new Days(say).day(today));
            return new MorningView(missed, "", List.of(), next, true);
        }
        if (!run.wasGiven()) {
            var why = run.why().getOrDefault(say.locale().getLanguage(), "");
            var failed = say.of("morning.failed", new Days(say).day(run.about()), why);
            return new MorningView(failed, "", List.of(), next, !run.seen());
        }
        var view = BatchView.of(run.batch(), say);
        return new MorningView(given(run, view, say), view.id(), view.bars(), next, !run.seen());
    }

    private static String given(Run run, BatchView view, Say say) {
        var batch = run.batch();
        var day = new Days(say).day(run.about());
        var lines = Stream.of(
                batch.over()
                        ? say.of("morning.done", day, batch.done())
                        : say.of("morning.under_way", day, view.progress()),
                counted(say, "morning.to_check", toCheck(batch)),
                counted(say, "morning.left_out", run.leftOut()));
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining(say.japanese() ? "" : " "));
    }

    private static String counted(Say say, String words, int count) {
        return count == 0 ? "" : say.of(words, count);
    }

    /// Whatever somebody has to see to before the patient comes.
    private static int toCheck(GivenBatch batch) {
        var valid = batch.outcomes().getOrDefault(Outcome.VALID, 0);
        var left = batch.over() ? batch.waiting() : 0;
        return batch.answered() - valid + batch.refused() + batch.invalid() + left;
    }
}
