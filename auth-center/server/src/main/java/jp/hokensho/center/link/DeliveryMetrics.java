package jp.hokensho.center.link;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import jp.hokensho.center.link.Deliveries.Delivery;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import org.jboss.logging.Logger;

/// `hokensho_denials_undelivered{insurer}` and `hokensho_denials_undelivered_seconds{insurer}`: how many
/// denials are not at an adapter yet, and how long the oldest has been waiting; of several enrolled adapters,
/// the one furthest behind.
@Singleton
class DeliveryMetrics {

    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);

    private final Deliveries deliveries;
    private final MultiGauge undelivered;
    private final MultiGauge waiting;

    DeliveryMetrics(Deliveries deliveries, MeterRegistry registry) {
        this.deliveries = deliveries;
        this.undelivered = MultiGauge.builder("hokensho.denials.undelivered")
                .description("denials that are not on the record of an adapter of the insurer they concern")
                .register(registry);
        this.waiting = MultiGauge.builder("hokensho.denials.undelivered.seconds")
                .description("how long the oldest of them has been waiting")
                .register(registry);
    }

    /// While the database is away the last figures stand.
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            var enrolled = deliveries.of(Tenants.CENTER).stream()
                    .filter(Delivery::enrolled)
                    .collect(Collectors.groupingBy(Delivery::insurer));
            show(undelivered, most(enrolled, Delivery::undelivered));
            show(waiting, most(enrolled, Delivery::waitingSeconds));
        } catch (Refusal away) {
            LOG.debug("the deliveries cannot be read", away);
        }
    }

    private static Map<InsurerNumber, Long> most(
            Map<InsurerNumber, List<Delivery>> adapters, ToLongFunction<Delivery> figure) {
        return adapters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().stream().mapToLong(figure).max().orElse(0)));
    }

    private static void show(MultiGauge gauge, Map<InsurerNumber, Long> figures) {
        gauge.register(
                figures.entrySet().stream()
                        .<Row<?>>map(of -> Row.of(Tags.of("insurer", of.getKey().value()), of.getValue()))
                        .toList(),
                true);
    }
}
