package jp.hokensho.center.link;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.DeviceCutOff;
import jp.hokensho.center.registry.Devices;
import org.jboss.logging.Logger;

/// A device that is cut off loses its link at once.
@Singleton
class CutOffs {

    private static final Logger LOG = Logger.getLogger(CutOffs.class);

    private final OpenLinks links;
    private final Devices devices;
    private final Clock clock;

    CutOffs(OpenLinks links, Devices devices, Clock clock) {
        this.links = links;
        this.devices = devices;
        this.clock = clock;
    }

    /// A device whose last day is over and one whose certificate has run out, too: nothing changes then, so
    /// nobody tells.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            links.all().stream()
                    .filter(link -> !devices.works(link.adapter().device())
                            || !clock.instant().isBefore(link.adapter().until()))
                    .forEach(link -> link.close(Closing.CUT_OFF));
        } catch (Refusal unavailable) {
            LOG.debug("the directory of devices cannot be read", unavailable);
        }
    }

    void cutOff(@Observes DeviceCutOff cut) {
        links.all().stream()
                .filter(link -> link.adapter().device().equals(cut.device()))
                .forEach(link -> link.close(Closing.CUT_OFF));
    }
}
