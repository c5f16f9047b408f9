package jp.hokensho.center.link;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Tells adapters how far the journal is (R-20; docs/link.md), each every few seconds, and again from where it said
/// that it is. What fails is tried again then.
@Singleton
class Witnessing {

    private static final Logger LOG = Logger.getLogger(Witnessing.class);

    private final OpenLinks links;
    private final Bulletin bulletin;
    private final LinkConfig config;
    private final Clock clock;

    Witnessing(OpenLinks links, Bulletin bulletin, LinkConfig config, Clock clock) {
        this.links = links;
        this.bulletin = bulletin;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        var now = clock.instant();
        var due = links.all().stream()
                .filter(link -> link.usable() && link.sight().due(now, config.checkpoints()))
                .toList();
        if (!due.isEmpty()) {
            var edition = bulletin.edition();
            due.forEach(link -> tell(link, edition));
        }
    }

    private static void tell(Link link, Bulletin.Edition edition) {
        try {
            edition.of(link.sight()).ifPresent(link::say);
        } catch (RuntimeException away) {
            LOG.debug("an adapter cannot be told of checkpoints now", away);
        }
    }
}
