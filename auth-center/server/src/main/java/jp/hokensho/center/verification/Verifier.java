package jp.hokensho.center.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import jp.hokensho.center.journal.SignedAnswer;
import jp.hokensho.protocol.Statement;

/// Answers inquiries. The question is on the record before the insurer hears it, the answer before the
/// clinic does. No transaction is open while an insurer is asked: a slow insurer costs a waiting
/// virtual thread, never a connection.
@ApplicationScoped
public class Verifier {

    private final Repeats repeats;
    private final Writing writing;
    private final Answering answering;
    private final VerificationMetrics metrics;

    Verifier(Repeats repeats, Writing writing, Answering answering, VerificationMetrics metrics) {
        this.repeats = repeats;
        this.writing = writing;
        this.answering = answering;
        this.metrics = metrics;
    }

    /// The same attempt gives the same result, while the first is under way and across a crash too.
    ///
    /// @throws jp.hokensho.center.problem.Refusal 503 where the record cannot be written, 409 for a reused
    ///     key
    public Result verify(Asking asking) {
        return repeats.once(asking, () -> ask(asking));
    }

    private Result ask(Asking asking) {
        var started = System.nanoTime();
        var asked = writing.question(asking);
        var given = answering.answer(asked.number(), asking.asker(), asking.inquiry());
        var totalMs = since(started).toMillis();
        writing.answer(asked, asking, given, totalMs);
        metrics.verified(asking.inquiry().card().insurer(), given, since(started));
        return new Result(
                asked.number(),
                asked.at(),
                Result.Subject.of(asking, asked.cardTag()),
                given.answer().outcome(),
                Optional.of(new SignedAnswer(given.answer(), given.statement())),
                Optional.empty(),
                given.statement().map(Statement::hashOf),
                given.source(),
                given.asOf(),
                given.imported(),
                false,
                given.insurerMs(),
                totalMs);
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
