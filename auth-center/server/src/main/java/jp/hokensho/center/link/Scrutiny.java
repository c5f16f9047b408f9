package jp.hokensho.center.link;

import com.fasterxml.jackson.databind.DatabindException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;

/// Looks at what an adapter said before anybody believes it: is it the answer to this question, of this
/// insurer, and one that an insurer may give? Runs on the asker's thread, so that a large lie costs its own
/// question's time.
@Singleton
class Scrutiny {

    /// An `asOf` further from the centre's clock than this is no time of looking.
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private final LinkJson json;
    private final Clock clock;

    Scrutiny(LinkJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Finding look(Ask ask, byte[] body) {
        try {
            return json.read(body) instanceof Told told && answers(ask, told)
                    ? new Finding.Sound(told)
                    : new Finding.Wrong();
        } catch (DatabindException _) {
            return new Finding.Wrong();
        } catch (IOException _) {
            return new Finding.Garbage();
        }
    }

    private boolean answers(Ask ask, Told told) {
        return ask.number().equals(told.number())
                && ask.insurer().equals(told.insurer())
                && near(told.asOf())
                && mayBeSaid(told.answer())
                && told.answer().sealed().stream().allMatch(seal -> seal.answers(ask));
    }

    private boolean near(Instant asOf) {
        var now = clock.instant();
        return asOf.isAfter(now.minus(CLOCKS_APART)) && asOf.isBefore(now.plus(CLOCKS_APART));
    }

    private static boolean mayBeSaid(Answer answer) {
        return switch (answer) {
            case Answer.Valid valid -> inOrder(valid.from(), valid.until());
            case Answer.Expired expired -> inOrder(expired.from().minusDays(1), expired.until());
            case Answer.NotYetValid _, Answer.CardNotFound _, Answer.Ambiguous _, Answer.Withheld _ -> true;
            case Answer.InsurerNotFound _, Answer.Unavailable _ -> false;
        };
    }

    /// A cover that was lost on its first day ends on the eve of it.
    private static boolean inOrder(LocalDate from, LocalDate until) {
        return until == null || !until.isBefore(from);
    }

    /// What was found.
    sealed interface Finding {

        record Sound(Told told) implements Finding {}

        /// A message, but no answer to this question.
        record Wrong() implements Finding {}

        /// No message at all: who sends such a thing cannot be talked to.
        record Garbage() implements Finding {}
    }
}
