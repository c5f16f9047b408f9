package jp.hokensho.center.link;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.protocol.InsurerNumber;

/// What operators see of the links. Labels name registered insurers only, so their number is bounded.
@Singleton
class LinkMetrics {

    private final Set<InsurerNumber> known = ConcurrentHashMap.newKeySet();
    private final MeterRegistry registry;
    private final OpenLinks links;
    private final MeterProvider<Timer> asked;

    LinkMetrics(MeterRegistry registry, OpenLinks links) {
        this.registry = registry;
        this.links = links;
        this.asked = Timer.builder("hokensho.insurer")
                .description("time until an insurer answered, or was given up")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3))
                .withRegistry(registry);
    }

    /// From now on it is seen whether this insurer is connected.
    void know(InsurerNumber insurer) {
        if (!known.contains(insurer) && known.add(insurer)) {
            Gauge.builder("hokensho.link.up", () -> links.count(insurer))
                    .description("usable links of a real-time insurer")
                    .tag("insurer", insurer.value())
                    .register(registry);
        }
    }

    void asked(InsurerNumber insurer, Reply reply, Duration took) {
        asked.withTags("insurer", insurer.value(), "result", reply.result()).record(took);
    }
}
