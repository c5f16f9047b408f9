package jp.hokensho.center.journal;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/// `hokensho_journal_append_seconds`, `…_batch_size`, `…_queue`, and `…_refused_total{why}`.
final class JournalMeters {

    private final MeterRegistry registry;
    private final Timer append;
    private final DistributionSummary batch;

    JournalMeters(MeterRegistry registry, WaitingRoom room) {
        this.registry = registry;
        this.append = Timer.builder("hokensho.journal.append")
                .description("From the call until the event is durable")
                .serviceLevelObjectives(Stream.of(1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000)
                        .map(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .register(registry);
        this.batch = DistributionSummary.builder("hokensho.journal.batch.size")
                .description("Events that became durable together")
                .register(registry);
        Gauge.builder("hokensho.journal.queue", room, WaitingRoom::size)
                .description("Events that wait for the appender")
                .register(registry);
    }

    Timer append() {
        return append;
    }

    void batch(int size) {
        batch.record(size);
    }

    void refused(String why) {
        registry.counter("hokensho.journal.refused", "why", why).increment();
    }
}
