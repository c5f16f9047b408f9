package jp.hokensho.center.review;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Tells how many findings are open, and since when. Always well: work that waits for people keeps no program
/// from its own.
@Wellness
@ApplicationScoped
class FindingsCheck implements HealthCheck {

    private final OpenFindings open;

    FindingsCheck(OpenFindings open) {
        this.open = open;
    }

    @Override
    public HealthCheckResponse call() {
        var counts = open.counts();
        var check = HealthCheckResponse.named("findings")
                .up()
                .withData("open", counts.stream().mapToLong(Count::open).sum());
        oldest(counts.stream()).forEach(at -> check.withData("oldest", at.toString()));
        return check.build();
    }

    private static Stream<Instant> oldest(Stream<Count> counts) {
        return counts.map(Count::oldest).filter(Objects::nonNull).sorted().limit(1);
    }
}
