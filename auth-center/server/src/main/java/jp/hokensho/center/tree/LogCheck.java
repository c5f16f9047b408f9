package jp.hokensho.center.tree;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Tells how far checkpoints are behind the journal. Not well: they are a minute behind, or the journal is
/// not what was published of it. Clinics are served all the same: that is for people to look into.
@Wellness
@ApplicationScoped
class LogCheck implements HealthCheck {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Progress progress;

    LogCheck(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        var disagreements = progress.disagreements();
        var check = HealthCheckResponse.named("checkpoints")
                .status(disagreements.isEmpty() && progress.since().compareTo(LONG) < 0)
                .withData("behind", progress.behind())
                .withData("behindSeconds", progress.since().toSeconds());
        disagreements.forEach((stream, position) -> check.withData("disagreesInStream" + stream, position));
        return check.build();
    }
}
