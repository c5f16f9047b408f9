package jp.hokensho.center.link;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.denial.Outbox;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.TraceNumber;
import org.jboss.logging.Logger;

/// Brings adapters the denials that concern their insurer (R-21; docs/link.md). One page at a time per link,
/// and the next only when the adapter has noted it: so they arrive in order. What it gets twice (from two
/// nodes, or because its word was lost) it drops. All links share one thread and so one database connection:
/// a flood of denials, or all adapters coming back at once, takes none from the questions.
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int PAGE = 50;

    private final Outbox outbox;
    private final LinkJson json;
    private final LinkConfig config;
    private final Clock clock;
    /// Once it is shut down nobody needs to be called any more.
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("courier").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Courier(Outbox outbox, LinkJson json, LinkConfig config, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /// The adapter said what it has.
    void noted(Link link, List<TraceNumber> upTo) {
        link.delivery().say(upTo);
        call(link);
    }

    /// There may be something for this link. Blocks nobody.
    void call(Link link) {
        if (link.delivery().call()) {
            thread.execute(() -> visit(link));
        }
    }

    /// What fails here is tried again at the next call.
    private void visit(Link link) {
        var delivery = link.delivery();
        delivery.came();
        var recipient = new Recipient(link.adapter().insurer(), link.adapter().device());
        try {
            delivery.said().ifPresent(upTo -> keep(recipient, upTo, delivery));
            if (link.usable() && delivery.mayGoOn(clock.instant())) {
                send(link, outbox.next(recipient, PAGE));
            }
        } catch (Refusal away) {
            LOG.debug("denials cannot be delivered now", away);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "denials for insurer %s cannot be delivered", recipient.insurer());
        }
    }

    private void keep(Recipient recipient, List<TraceNumber> upTo, Delivery delivery) {
        if (delivery.begun()) {
            outbox.noted(recipient, upTo);
        } else {
            outbox.has(recipient, upTo);
        }
        delivery.kept(upTo);
    }

    private void send(Link link, List<Denial> denials) {
        if (!denials.isEmpty()) {
            link.say(frame(denials));
            link.delivery().sent(clock.instant(), config.silence());
        }
    }

    /// As many of them as one frame holds: the first few always fit, for the record bounds each.
    private Frame frame(List<Denial> denials) {
        var body = json.write(new Notify(denials));
        return body.length > Frame.MAX_BODY ? frame(denials.subList(0, denials.size() / 2)) : new Frame(0, body);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
