package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.hokensho.center.card.StoredCards;
import jp.hokensho.center.link.InsurerLinks;
import jp.hokensho.center.link.Reply;
import jp.hokensho.center.registry.Insurers;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Answer.Unreached;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;
import org.jboss.logging.Logger;

/// Who answers: the insurer's own server, the cards stored at the centre, or nobody.
@Singleton
class Answering {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final Insurers insurers;
    private final InsurerLinks links;
    private final StoredCards cards;
    private final Clock clock;

    Answering(Insurers insurers, InsurerLinks links, StoredCards cards, Clock clock) {
        this.insurers = insurers;
        this.links = links;
        this.cards = cards;
        this.clock = clock;
    }

    /// Never throws: the question is on the record and must get an answer, after a bug or a failed look at
    /// the cards too.
    Given answer(TraceNumber number, Asker asker, Inquiry inquiry) {
        try {
            return insurers.find(inquiry.card().insurer())
                    .filter(insurer -> !insurer.standing().endedOn(LocalDate.now(clock.withZone(TOKYO))))
                    .map(insurer -> insurer.standing().suspended()
                            ? silent()
                            : switch (insurer.kind()) {
                                case REAL_TIME -> live(number, asker, inquiry);
                                case STORED -> stored(inquiry);
                            })
                    .orElseGet(() -> unknown(inquiry));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "question %s could not be put: %s",
                    number, failure.getClass().getName());
            return Given.byCenter(new Answer.Unavailable(Unreached.INTERRUPTED));
        }
    }

    private Given live(TraceNumber number, Asker asker, Inquiry inquiry) {
        var started = System.nanoTime();
        var reply = links.ask(number, asker, inquiry);
        var waited = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return new Given(
                reply.answer(),
                reply.asOf().isPresent() ? Source.LIVE : Source.NONE,
                reply.adapter(),
                reply.asOf(),
                Optional.empty(),
                heard(reply) ? Optional.of(waited) : Optional.empty());
    }

    /// Did the question leave the centre?
    private static boolean heard(Reply reply) {
        return !(reply.answer() instanceof Answer.Unavailable(var why))
                || switch (why) {
                    case TIMEOUT, LINK_LOST, BAD_ANSWER -> true;
                    case NO_LINK, BUSY, BREAKER_OPEN, INTERRUPTED -> false;
                };
    }

    private Given stored(Inquiry inquiry) {
        return cards.answer(inquiry).map(Given::stored).orElseGet(Answering::silent);
    }

    /// A suspended insurer is not asked, one without cards cannot be: that says nothing about any card.
    private static Given silent() {
        return Given.byCenter(new Answer.Unavailable(Unreached.NO_LINK));
    }

    private static Given unknown(Inquiry inquiry) {
        return Given.byCenter(
                new Answer.InsurerNotFound(!inquiry.card().insurer().checkDigitIsRight()));
    }
}
