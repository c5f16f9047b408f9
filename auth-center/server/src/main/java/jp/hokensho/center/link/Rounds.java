package jp.hokensho.center.link;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.hokensho.center.denial.DenialRecorded;
import jp.hokensho.center.withholding.AttemptRecorded;

/// Calls the courier: at once where this node recorded a denial or an attempt, and in rounds for what other
/// nodes recorded or a failure held up.
@Singleton
class Rounds {

    private final OpenLinks links;
    private final Courier courier;
    private final LinkConfig config;
    private final Clock clock;

    Rounds(OpenLinks links, Courier courier, LinkConfig config, Clock clock) {
        this.links = links;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
    }

    void recorded(@Observes DenialRecorded denial) {
        links.to(denial.insurer()).forEach(courier::call);
    }

    void recorded(@Observes AttemptRecorded attempt) {
        links.to(attempt.insurer()).forEach(courier::call);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        var now = clock.instant();
        links.all().stream()
                .filter(link -> link.delivery().due(now, config.denials()))
                .forEach(courier::call);
    }
}
