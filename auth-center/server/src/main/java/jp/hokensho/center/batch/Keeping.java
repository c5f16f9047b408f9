package jp.hokensho.center.batch;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.hokensho.center.journal.Erased;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalUnavailable;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import org.jboss.logging.Logger;

/// Erases batches whose days are over: the rows as they were typed, and with them which rows belong
/// together. What was asked and answered stays on the record for its own time.
@Singleton
class Keeping {

    private static final Logger LOG = Logger.getLogger(Keeping.class);

    private final Tenants tenants;
    private final Journal journal;
    private final Clock clock;
    private final Duration time;

    Keeping(Tenants tenants, Journal journal, BatchConfig config, Clock clock) {
        this.tenants = tenants;
        this.journal = journal;
        this.clock = clock;
        this.time = config.keeping();
        if (time.toDays() < 1) {
            throw new IllegalArgumentException("hokensho.batch.keeping: at least 1d");
        }
    }

    Instant until(Batch batch) {
        return batch.givenAt().plus(time);
    }

    /// Of several nodes whichever comes first. Whatever fails is tried again in the next round.
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        try {
            erase(clock.instant().minus(time));
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "batches that are due are not erased just now: %s",
                    failed instanceof JournalUnavailable
                            ? failed.getMessage()
                            : failed.getClass().getName());
        }
    }

    /// On the record before it is committed. Who works at one of them loses it.
    private void erase(Instant until) {
        tenants.in(Tenants.CENTER, connection -> {
            var due = Span.utc(until);
            var rows =
                    Rows.change(connection, "delete from batch_row using batch where batch = id and given_at < ?", due);
            var batches = Rows.change(connection, "delete from batch where given_at < ?", due);
            if (batches > 0) {
                journal.append(new Erased("Batch", until, time.toDays(), rows, 0));
            }
            return batches;
        });
    }
}
