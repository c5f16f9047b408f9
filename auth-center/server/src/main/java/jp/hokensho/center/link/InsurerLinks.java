package jp.hokensho.center.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.TraceNumber;

/// Asks insurers over the connections that their adapters opened. A question costs its own
/// virtual thread and nothing else while it waits; it ends within the deadline, whatever the insurer does.
@ApplicationScoped
public class InsurerLinks {

    private final OpenLinks links;
    private final InsurerGuards guards;
    private final Attempts attempts;
    private final LinkMetrics metrics;

    InsurerLinks(OpenLinks links, InsurerGuards guards, Attempts attempts, LinkMetrics metrics) {
        this.links = links;
        this.guards = guards;
        this.attempts = attempts;
        this.metrics = metrics;
    }

    /// Never throws for anything an insurer does: what is no answer is `Unavailable`, and says why.
    ///
    /// @param number of the question, already on the record
    public Reply ask(TraceNumber number, Asker asker, Inquiry inquiry) {
        var started = System.nanoTime();
        var insurer = inquiry.card().insurer();
        metrics.know(insurer);
        var reply = links.count(insurer) == 0
                ? Reply.none(Answer.Unreached.NO_LINK)
                : guards.call(insurer, () -> attempts.ask(question(number, asker, inquiry)));
        metrics.asked(insurer, reply, Duration.ofNanos(System.nanoTime() - started));
        return reply;
    }

    /// What the insurer hears; its time and the clinic's key are set when it is sent.
    private static Ask question(TraceNumber number, Asker asker, Inquiry inquiry) {
        return new Ask(
                number,
                asker,
                inquiry.card().insurer(),
                inquiry.card().symbol(),
                inquiry.card().number(),
                inquiry.card().branch().orElse(null),
                inquiry.birthDate().orElse(null),
                inquiry.targetDate(),
                1,
                null);
    }
}
