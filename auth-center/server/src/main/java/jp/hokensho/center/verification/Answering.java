package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Insurers;
import jp.hokensho.center.withholding.Withholdings;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Answer.Unreached;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.TraceNumber;
import org.jboss.logging.Logger;

/// Who answers: the insurer's own server, the cards stored at the centre, or nobody. About a card that the
/// insurer withholds the centre answers for it, whatever kind it is, and asks nobody.
@Singleton
class Answering {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final Insurers insurers;
    private final Sources sources;
    private final Withholdings withholdings;
    private final Clock clock;

    Answering(Insurers insurers, Sources sources, Withholdings withholdings, Clock clock) {
        this.insurers = insurers;
        this.sources = sources;
        this.withholdings = withholdings;
        this.clock = clock;
    }

    /// Never throws: the question is on the record and must get an answer, after a bug or a failed look at
    /// the cards too.
    Given answer(TraceNumber number, Asker asker, Inquiry inquiry) {
        try {
            return insurers.find(inquiry.card().insurer())
                    .filter(insurer -> !insurer.standing().endedOn(LocalDate.now(clock.withZone(TOKYO))))
                    .map(insurer -> withholdings
                            .on(inquiry.card())
                            .map(Given::withheld)
                            .orElseGet(() -> answer(insurer, new Sources.Question(number, asker, inquiry))))
                    .orElseGet(() -> unknown(inquiry));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "question %s could not be put: %s",
                    number, failure.getClass().getName());
            return Given.byCenter(new Answer.Unavailable(Unreached.INTERRUPTED));
        }
    }

    private Given answer(Insurer insurer, Sources.Question question) {
        if (insurer.standing().suspended()) {
            return Sources.silent();
        }
        return switch (insurer.kind()) {
            case REAL_TIME -> sources.live(question);
            case STORED -> sources.stored(question);
        };
    }

    private static Given unknown(Inquiry inquiry) {
        return Given.byCenter(
                new Answer.InsurerNotFound(!inquiry.card().insurer().checkDigitIsRight()));
    }
}
