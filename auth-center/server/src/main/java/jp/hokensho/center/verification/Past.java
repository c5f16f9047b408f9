package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.ProblemType;

/// Reads verifications back from the record.
@Singleton
class Past {

    /// A little more than the slowest insurer takes.
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Journal journal;

    Past(Journal journal) {
        this.journal = journal;
    }

    /// The answer that was given first.
    ///
    /// @throws Refusal 503 with the number while the question is under way
    Result first(Trail trail) {
        return result(trail, trail.answer().orElseThrow(() -> underWay(trail)), false);
    }

    /// The answer that came after the deadline, where one did.
    ///
    /// @throws Refusal 503 with the number while the question is under way
    Result latest(Trail trail) {
        return trail.late().map(late -> result(trail, late, true)).orElseGet(() -> first(trail));
    }

    /// Waits for a question that another node, or this one just now, has under way.
    ///
    /// @param again looks at the rows again
    Trail answered(Trail trail, Supplier<Optional<Trail>> again) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var seen = trail;
        while (seen.answer().isEmpty() && System.nanoTime() < until) {
            pause();
            seen = again.get().orElse(seen);
        }
        return seen;
    }

    private Result result(Trail trail, Trail.Said said, boolean late) {
        var inquiry = journal.find(trail.number()).flatMap(question -> question.personal(Inquiry.class));
        var answer = journal.find(said.number());
        return new Result(
                trail.number(),
                trail.at(),
                subject(trail, inquiry.flatMap(Inquiry::patientRef)),
                said.outcome(),
                answer.flatMap(Recorded::said),
                answer.flatMap(Recorded::erased),
                answer.flatMap(Recorded::statementHash),
                said.source(),
                said.asOf(),
                said.imported(),
                late,
                trail.answer().flatMap(Trail.Said::insurerMs),
                trail.answer().map(Trail.Said::totalMs).orElse(0L));
    }

    private static Result.Subject subject(Trail trail, Optional<String> patientRef) {
        return new Result.Subject(trail.clinic(), trail.insurer(), trail.targetDate(), trail.cardTag(), patientRef);
    }

    private static Refusal underWay(Trail trail) {
        return Refusal.onRecord(ProblemType.UNAVAILABLE, trail.number())
                .retryAfter(Duration.ofSeconds(1))
                .saying("まだ回答を待っています", "The answer is still awaited");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
