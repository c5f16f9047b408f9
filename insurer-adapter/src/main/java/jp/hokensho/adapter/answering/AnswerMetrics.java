package jp.hokensho.adapter.answering;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.hokensho.protocol.Outcome;
import org.jboss.logging.Logger;

/// Counts answers; logs the first bug only, by its class: its text may name a person.
@Singleton
class AnswerMetrics {

    private static final Logger LOG = Logger.getLogger(AnswerMetrics.class);

    private final MeterRegistry meters;
    private final AtomicBoolean told = new AtomicBoolean();

    AnswerMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void answered(Outcome outcome, long nanos) {
        meters.timer("hokensho.adapter.answer", "outcome", outcome.name()).record(nanos, TimeUnit.NANOSECONDS);
    }

    void unanswered(Unanswered why) {
        meters.counter("hokensho.adapter.unanswered", "why", why.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void bug(RuntimeException bug) {
        unanswered(Unanswered.BUG);
        if (told.compareAndSet(false, true)) {
            LOG.errorf(
                    "a question could not be answered: %s at %s", bug.getClass().getName(), bug.getStackTrace()[0]);
        }
    }
}
