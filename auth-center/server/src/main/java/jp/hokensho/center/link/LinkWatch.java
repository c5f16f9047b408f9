package jp.hokensho.center.link;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Insurers;
import org.jboss.logging.Logger;

/// Keeps links honest: pings them and closes those whose other end is gone. An insurer that never connected
/// is seen in the metrics too.
@Singleton
class LinkWatch {

    private static final Logger LOG = Logger.getLogger(LinkWatch.class);

    private final OpenLinks links;
    private final LinkConfig config;
    private final LinkMetrics metrics;
    private final Insurers insurers;

    LinkWatch(OpenLinks links, LinkConfig config, LinkMetrics metrics, Insurers insurers) {
        this.links = links;
        this.config = config;
        this.metrics = metrics;
        this.insurers = insurers;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        links.all().forEach(this::look);
        know();
    }

    /// While the directory cannot be read, those known are seen on.
    private void know() {
        try {
            insurers.all().stream()
                    .filter(insurer -> insurer.kind() == Insurer.Kind.REAL_TIME)
                    .forEach(insurer -> metrics.know(insurer.number()));
        } catch (Refusal unavailable) {
            LOG.debug("the directory of insurers cannot be read", unavailable);
        }
    }

    private void look(Link link) {
        link.forgetAfter(config.late());
        if (link.silentFor(config.silence())) {
            link.close(Closing.SILENT);
        } else {
            link.ping(config.ping());
        }
    }
}
