package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.hokensho.center.journal.Answered;
import jp.hokensho.center.journal.Asked;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalUnavailable;
import jp.hokensho.center.journal.SignedAnswer;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.withholding.WithheldAttempts;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Answer.Unreached;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// Puts question and answer on the record. A question that is on it gets exactly one answer, whatever
/// happens.
@Singleton
class Writing {

    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final Journal journal;
    private final CardTags tags;
    private final Owed owed;
    private final WithheldAttempts attempts;

    Writing(Journal journal, CardTags tags, Owed owed, WithheldAttempts attempts) {
        this.journal = journal;
        this.tags = tags;
        this.owed = owed;
        this.attempts = attempts;
    }

    /// @throws Refusal 503: nothing has left the centre
    /// @throws EventRefused where the terminal's idempotency key has its question already
    Question question(Asking asking) {
        var inquiry = asking.inquiry();
        var tag = tags.tag(inquiry.card());
        var asked = new Asked(
                asking.asker(),
                asking.session(),
                inquiry.card().insurer(),
                inquiry.targetDate(),
                tag,
                asking.again(),
                asking.idempotency(),
                inquiry);
        try {
            var entry = journal.append(asked);
            return new Question(entry.number(), entry.at(), tag);
        } catch (JournalUnavailable _) {
            throw Refusal.unavailable(COME_BACK);
        }
    }

    /// @throws Refusal 503 with the number of the question: an answer will be on the record
    void answer(Question asked, Asking asking, Given given, long totalMs) {
        var answered = new Answered(
                asked.number(),
                given.source(),
                given.adapter(),
                new SignedAnswer(given.answer(), given.statement()),
                given.asOf(),
                given.imported(),
                given.withholding(),
                given.insurerMs(),
                totalMs);
        try {
            journal.append(answered);
            given.withholding()
                    .ifPresent(_ -> attempts.recorded(asking.inquiry().card().insurer()));
        } catch (JournalUnavailable _) {
            throw later(answered);
        } catch (EventRefused _) {
            throw later(interrupted(answered));
        }
    }

    private Refusal later(Answered answered) {
        owed.add(answered);
        return Refusal.onRecord(ProblemType.UNAVAILABLE, answered.question()).retryAfter(COME_BACK);
    }

    /// In the place of an answer that the record does not take.
    private static Answered interrupted(Answered answered) {
        return new Answered(
                answered.question(),
                Source.NONE,
                answered.adapter(),
                SignedAnswer.unsigned(new Answer.Unavailable(Unreached.INTERRUPTED)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                answered.insurerMs(),
                answered.totalMs());
    }

    /// A question that is on the record.
    ///
    /// @param cardTag what stands there for the card
    record Question(TraceNumber number, Instant at, String cardTag) {}
}
