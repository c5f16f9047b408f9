package jp.hokensho.center.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while events can be put on the record. The appender itself finds that out, each time it writes and
/// every two seconds while it does not: whether the way to the disk is open, whether it is a safe one,
/// whether the stream is still ours.
@Readiness
@ApplicationScoped
class JournalCheck implements HealthCheck {

    private final Journal journal;

    JournalCheck(Journal journal) {
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        var state = journal.state();
        return HealthCheckResponse.named("journal")
                .status(state == JournalState.WRITING)
                .withData("state", state.name())
                .build();
    }
}
