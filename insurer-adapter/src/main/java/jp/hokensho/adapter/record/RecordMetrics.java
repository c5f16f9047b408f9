package jp.hokensho.adapter.record;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// How the record is doing: figures, and one log line when it stops or resumes.
@Singleton
class RecordMetrics {

    private static final Logger LOG = Logger.getLogger(RecordMetrics.class);

    private final MeterRegistry meters;
    private final Timer append;
    private final DistributionSummary batch;
    private volatile boolean writing = true;

    RecordMetrics(MeterRegistry meters) {
        this.meters = meters;
        append = meters.timer("hokensho.adapter.record.append");
        batch = meters.summary("hokensho.adapter.record.batch.size");
    }

    void watch(Collection<?> queue) {
        Gauge.builder("hokensho.adapter.record.queue", queue, Collection::size).register(meters);
    }

    void written(int exchanges, long nanos) {
        append.record(nanos, TimeUnit.NANOSECONDS);
        batch.record(exchanges);
        change(true, "the record is written again");
    }

    void failed(Exception why) {
        change(
                false,
                "the record cannot be written, nothing is answered: "
                        + why.getClass().getSimpleName());
    }

    /// Whether the last batch became durable.
    boolean writing() {
        return writing;
    }

    private void change(boolean now, String line) {
        if (writing != now) {
            writing = now;
            LOG.warn(line);
        }
    }
}
