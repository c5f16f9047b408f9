package jp.hokensho.center.link;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.DeviceCertificate;
import jp.hokensho.center.registry.DeviceCutOff;
import jp.hokensho.center.registry.Devices;
import org.jboss.logging.Logger;

/// A device that is cut off loses its link at once.
@Singleton
class CutOffs {

    private static final Logger LOG = Logger.getLogger(CutOffs.class);

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final OpenLinks links;
    private final Devices devices;
    private final Clock clock;

    CutOffs(OpenLinks links, Devices devices, Clock clock) {
        this.links = links;
        this.devices = devices;
        this.clock = clock;
    }

    /// A device whose last day is over too, and a link whose certificate has run out, or was replaced and is
    /// good no more: nobody tells of that. The device opens it again with the certificate it has now.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            links.all().stream()
                    .filter(link -> !devices.works(link.adapter().device()) || isOver(link))
                    .forEach(link -> link.close(Closing.CUT_OFF));
        } catch (Refusal unavailable) {
            LOG.debug("the directory of devices cannot be read", unavailable);
        }
    }

    /// A certificate that was replaced fails no question that is under way, unless that takes too long.
    private boolean isOver(Link link) {
        var now = clock.instant();
        var certificate = devices.certificate(link.adapter().thumbprint());
        if (certificate.filter(known -> now.isBefore(known.notAfter())).isEmpty()) {
            return true;
        }
        return certificate
                .flatMap(DeviceCertificate::endsAt)
                .filter(end -> !now.isBefore(link.inFlight() == 0 ? end : end.plus(GRACE)))
                .isPresent();
    }

    void cutOff(@Observes DeviceCutOff cut) {
        links.all().stream()
                .filter(link -> link.adapter().device().equals(cut.device()))
                .forEach(link -> link.close(Closing.CUT_OFF));
    }
}
