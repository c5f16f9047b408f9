package jp.hokensho.center.review;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.FindingKind;
import org.jboss.logging.Logger;

/// `hokensho_findings_open{kind}`: what nobody ticked off yet. While the database is away the last figures
/// stand.
@Singleton
class OpenFindings {

    private static final Logger LOG = Logger.getLogger(OpenFindings.class);

    private final FindingRows rows;
    private final MultiGauge gauge;
    private volatile List<Count> counts = List.of();

    OpenFindings(FindingRows rows, MeterRegistry registry) {
        this.rows = rows;
        this.gauge = MultiGauge.builder("hokensho.findings.open")
                .description("unusual use that nobody has ticked off")
                .register(registry);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            counts = ofEachKind(rows.open());
            gauge.register(
                    counts.stream()
                            .<Row<?>>map(
                                    count -> Row.of(Tags.of("kind", count.kind().name()), count.open()))
                            .toList(),
                    true);
        } catch (Refusal away) {
            LOG.debug("the findings cannot be counted", away);
        }
    }

    /// Also of which there is none: a figure that goes away tells nobody that it is zero.
    private static List<Count> ofEachKind(List<Count> counts) {
        return Stream.of(FindingKind.values())
                .map(kind -> counts.stream()
                        .filter(count -> count.kind() == kind)
                        .findFirst()
                        .orElseGet(() -> new Count(kind, 0, 0, null)))
                .toList();
    }

    /// As they were counted last, by kind.
    List<Count> counts() {
        return counts;
    }
}
