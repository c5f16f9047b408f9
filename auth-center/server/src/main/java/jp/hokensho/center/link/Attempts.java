package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import jp.hokensho.center.binding.BoundKeys;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.LinkMessage.Ask;

/// Asks one question until somebody answers or the deadline passes. A link that breaks hands its question to
/// the next one at once: asking is idempotent by number.
@Singleton
class Attempts {

    private final OpenLinks links;
    private final Hearing hearing;
    private final InsurerConfig config;
    private final BoundKeys keys;

    Attempts(OpenLinks links, Hearing hearing, InsurerConfig config, BoundKeys keys) {
        this.links = links;
        this.hearing = hearing;
        this.config = config;
        this.keys = keys;
    }

    Reply ask(Ask ask) throws NoAnswer {
        var key = keys.sealing(ask.asker().clinic());
        return ask(
                key.map(ask::withKey).orElse(ask),
                System.nanoTime() + config.deadline().toNanos(),
                new HashSet<>());
    }

    private Reply ask(Ask ask, long until, Set<Link> tried) throws NoAnswer {
        var next = links.next(ask.insurer(), tried);
        if (next.isEmpty()) {
            throw none(tried.isEmpty() ? Answer.Unreached.NO_LINK : Answer.Unreached.LINK_LOST);
        }
        var link = next.get();
        return switch (wait(link, ask, Duration.ofNanos(until - System.nanoTime()))) {
            case End.Told(var body) -> believe(link, ask, body);
            case End.GivenUp _ -> throw none(Answer.Unreached.TIMEOUT);
            case End.Lost _ -> {
                tried.add(link);
                yield ask(ask, until, tried);
            }
        };
    }

    private static End wait(Link link, Ask ask, Duration left) {
        var question = link.ask(ask.within(Math.max(1, left.toMillis())));
        try {
            return question.await(left);
        } finally {
            link.release(question);
        }
    }

    private Reply believe(Link link, Ask ask, byte[] body) throws NoAnswer {
        return switch (hearing.hear(link.adapter(), ask, body)) {
            case Scrutiny.Finding.Sound(var told) -> Reply.of(link.adapter(), told);
            case Scrutiny.Finding.Wrong _ -> throw new NoAnswer(Reply.bad(link.adapter()));
            case Scrutiny.Finding.Garbage _ -> {
                link.close(Closing.NOT_UNDERSTOOD);
                throw new NoAnswer(Reply.bad(link.adapter()));
            }
        };
    }

    private static NoAnswer none(Answer.Unreached why) {
        return new NoAnswer(Reply.none(why));
    }
}
