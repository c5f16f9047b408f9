package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import jp.hokensho.center.card.StoredCards;
import jp.hokensho.center.link.InsurerLinks;
import jp.hokensho.center.link.Reply;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Answer.Unreached;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// Where an insurer's answer is got: from its own server, or from the cards that it stored at the centre.
@Singleton
class Sources {

    private final InsurerLinks links;
    private final StoredCards cards;

    Sources(InsurerLinks links, StoredCards cards) {
        this.links = links;
        this.cards = cards;
    }

    /// Already on the record.
    record Question(TraceNumber number, Asker asker, Inquiry inquiry) {}

    Given live(Question question) {
        var started = System.nanoTime();
        var reply = links.ask(question.number(), question.asker(), question.inquiry());
        var waited = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return new Given(
                reply.answer(),
                reply.asOf().isPresent() ? Source.LIVE : Source.NONE,
                reply.adapter(),
                reply.asOf(),
                reply.statement(),
                Optional.empty(),
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

    Given stored(Question question) {
        return cards.answer(question.inquiry()).map(Given::stored).orElseGet(Sources::silent);
    }

    /// A suspended insurer is not asked, one without cards cannot be: that says nothing about any card.
    static Given silent() {
        return Given.byCenter(new Answer.Unavailable(Unreached.NO_LINK));
    }
}
