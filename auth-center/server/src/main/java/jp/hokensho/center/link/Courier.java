package jp.hokensho.center.link;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage.Noted;
import org.jboss.logging.Logger;

/// Brings adapters the denials that concern their insurer and the attempts on cards that it withholds (R-43;
/// docs/link.md). One page at a time per link,
/// and the next only when the adapter has noted it: so they arrive in order. What it gets twice (from two
/// nodes, or because its word was lost) it drops. All links share one thread and so one database connection:
/// a flood of denials, or all adapters coming back at once, takes none from the questions.
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Mail mail;
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

    Courier(Mail mail, LinkConfig config, Clock clock) {
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    /// The adapter said what it has.
    void noted(Link link, Noted noted) {
        link.delivery().say(noted);
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
            delivery.said().ifPresent(noted -> keep(recipient, noted, delivery));
            if (link.usable() && delivery.mayGoOn(clock.instant())) {
                mail.next(recipient, delivery.takesAttempts()).ifPresent(page -> send(link, page));
            }
        } catch (Refusal away) {
            LOG.debug("denials cannot be delivered now", away);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "denials for insurer %s cannot be delivered", recipient.insurer());
        }
    }

    private void keep(Recipient recipient, Noted noted, Delivery delivery) {
        if (delivery.begun()) {
            mail.noted(recipient, noted);
        } else {
            mail.has(recipient, noted);
        }
        delivery.kept(noted);
    }

    private void send(Link link, Frame page) {
        link.say(page);
        link.delivery().sent(clock.instant(), config.silence());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
