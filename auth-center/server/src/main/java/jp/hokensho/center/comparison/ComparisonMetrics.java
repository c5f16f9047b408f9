package jp.hokensho.center.comparison;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hokensho.center.problem.Refusal;
import org.jboss.logging.Logger;

/// `hokensho_record_differences{insurer}`: differences of the last 31 days.
/// `hokensho_record_compared_days{insurer}`: days since the last one that was compared, of its adapter furthest
/// behind; one that never compares is not there.
@Singleton
class ComparisonMetrics {

    private static final Logger LOG = Logger.getLogger(ComparisonMetrics.class);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int DAYS = 31;

    private final ComparisonRows rows;
    private final Clock clock;
    private final MultiGauge differences;
    private final MultiGauge behind;

    ComparisonMetrics(ComparisonRows rows, Clock clock, MeterRegistry registry) {
        this.rows = rows;
        this.clock = clock;
        this.differences = MultiGauge.builder("hokensho.record.differences")
                .description("numbers of the last 31 days of which centre and adapter do not have the same on record")
                .register(registry);
        this.behind = MultiGauge.builder("hokensho.record.compared.days")
                .description("days since the last one that centre and adapter compared")
                .register(registry);
    }

    /// While the database is away the last figures stand.
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            var today = LocalDate.now(clock.withZone(TOKYO));
            var newest = rows.newest(today.minusDays(DAYS + 1L));
            show(
                    differences,
                    newest.stream()
                            .collect(Collectors.groupingBy(
                                    one -> one.insurer().value(), Collectors.summingLong(Comparison::total))));
            var last = newest.stream()
                    .collect(Collectors.toMap(
                            Comparison::adapter,
                            one -> one,
                            (one, later) -> later.day().isAfter(one.day()) ? later : one));
            show(
                    behind,
                    last.values().stream()
                            .collect(Collectors.toMap(
                                    one -> one.insurer().value(),
                                    one -> ChronoUnit.DAYS.between(one.day(), today),
                                    Math::max)));
        } catch (Refusal away) {
            LOG.debug("the comparisons cannot be read", away);
        }
    }

    private static void show(MultiGauge gauge, Map<String, Long> figures) {
        gauge.register(
                figures.entrySet().stream()
                        .<Row<?>>map(of -> Row.of(Tags.of("insurer", of.getKey()), of.getValue()))
                        .toList(),
                true);
    }
}
