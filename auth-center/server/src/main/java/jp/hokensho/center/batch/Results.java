package jp.hokensho.center.batch;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.center.batch.Line.Result;
import jp.hokensho.center.paging.Page;
import jp.hokensho.center.problem.Problems;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.verification.Again;
import jp.hokensho.protocol.Problem;

/// Batches and their rows as the clinic sees them. An answer is read from the record each time: one that came late
/// is shown, one that was erased is not.
@Singleton
class Results {

    private final LineRows lines;
    private final Again again;
    private final Keeping keeping;

    Results(LineRows lines, Again again, Keeping keeping) {
        this.lines = lines;
        this.again = again;
        this.keeping = keeping;
    }

    Progress progress(Batch batch) {
        return new Progress(
                batch.id(),
                batch.state(),
                batch.givenAt(),
                batch.endedAt().orElse(null),
                keeping.until(batch),
                batch.order().unattended(),
                lines.count(batch));
    }

    /// In the order they were given.
    Page<Shown> page(Batch batch, Part part, Locale locale) {
        var page = lines.page(batch, part);
        var next = page.size() < part.limit()
                ? null
                : String.valueOf(page.getLast().line());
        return new Page<>(page.stream().map(line -> shown(batch, line, locale)).toList(), next);
    }

    /// All of them, a page in memory at a time.
    Stream<Shown> all(Batch batch, Locale locale) {
        return Stream.iterate(
                        lines.page(batch, Part.of(0)),
                        page -> !page.isEmpty(),
                        page -> lines.page(batch, Part.of(page.getLast().line())))
                .flatMap(List::stream)
                .map(line -> shown(batch, line, locale));
    }

    private Shown shown(Batch batch, Line line, Locale locale) {
        var verification =
                switch (line.result()) {
                    case Result.Answered answered ->
                        again.shown(batch.order().clinic(), answered.number(), locale)
                                .orElse(null);
                    case Result.Waiting _, Result.Refused _, Result.Invalid _ -> null;
                };
        return new Shown(
                line.line(), line.result().state(), line.question(), verification, problem(batch, line, locale));
    }

    /// Null where there is none.
    private static Problem problem(Batch batch, Line line, Locale locale) {
        return switch (line.result()) {
            case Result.Waiting _, Result.Answered _ -> null;
            case Result.Refused refused -> Problems.document(refusal(refused), locale);
            case Result.Invalid _ ->
                line.question()
                        .fault(batch.day())
                        .map(fault -> Problems.document(Refusal.of(fault), locale))
                        .orElse(null);
        };
    }

    private static Refusal refusal(Result.Refused refused) {
        return refused.number()
                .map(number -> Refusal.onRecord(refused.problem(), number))
                .orElseGet(() -> new Refusal(refused.problem()));
    }
}
