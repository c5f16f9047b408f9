package jp.hokensho.adapter.link;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/// Figures of the links.
@Singleton
class LinkMetrics {

    private final MeterRegistry meters;

    LinkMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(CenterLink link) {
        Gauge.builder("hokensho.adapter.link.up", link, watched -> watched.isUp() ? 1 : 0)
                .tag("center", link.address())
                .strongReference(true)
                .register(meters);
    }

    /// Answers that say something about persons.
    void told(boolean sealed) {
        meters.counter("hokensho.adapter.details", "form", sealed ? "sealed" : "open")
                .increment();
    }

    void passedOver(PassedOver why) {
        meters.counter("hokensho.adapter.passed.over", "why", why.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
