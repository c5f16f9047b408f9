package jp.hokensho.center.link;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import jp.hokensho.center.tree.Logs;

/// What operators see of the witnesses of this node.
@Startup
@Singleton
class WitnessMetrics {

    private final OpenLinks links;
    private final Logs logs;

    WitnessMetrics(OpenLinks links, Logs logs, MeterRegistry registry) {
        this.links = links;
        this.logs = logs;
        Gauge.builder("hokensho.witness.behind", this, WitnessMetrics::behind)
                .description("entries that were published and that no adapter linked here has witnessed")
                .register(registry);
        Gauge.builder("hokensho.witness.links", this, WitnessMetrics::witnesses)
                .description("linked adapters that witness the journal")
                .register(registry);
    }

    private double behind() {
        return logs.sizes().entrySet().stream().mapToLong(this::behind).sum();
    }

    private long behind(Map.Entry<Integer, Long> log) {
        long seen = links.all().stream()
                .mapToLong(link -> link.sight().size(log.getKey()))
                .max()
                .orElse(0);
        return Math.max(0, log.getValue() - seen);
    }

    private double witnesses() {
        return links.all().stream().filter(link -> link.sight().hasSaid()).count();
    }
}
