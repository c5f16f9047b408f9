package jp.hokensho.center.denial;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.hokensho.center.journal.DenialsCounted;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;
import org.jboss.logging.Logger;

/// Keeps a flood of refusals from flooding the record: the first ones of a source in a minute stand there
/// singly, the rest share one number and are counted. Bounded in memory: beyond so many sources the newest
/// share one tally.
@Singleton
class Floods {

    private static final Logger LOG = Logger.getLogger(Floods.class);
    private static final int SOURCES = 1_000;
    private static final String OTHERS = "others";

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Clock clock;

    Floods(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    TraceNumber number(String source, DenialReason reason, Supplier<TraceNumber> singly) {
        var tally = tally(source);
        if (tally.takesSingly()) {
            return singly.get();
        }
        return tally.count(reason, this::open).orElseGet(() -> number(source, reason, singly));
    }

    private Tally tally(String source) {
        var key = tallies.containsKey(source) || tallies.size() < SOURCES ? source : OTHERS;
        return tallies.computeIfAbsent(key, _ -> new Tally(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
    }

    private TraceNumber open(Tally tally) {
        return journal.append(tally.opening()).number();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void closeMinutesThatAreOver() {
        closeBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    void stop(@Observes ShutdownEvent stopping) {
        closeBefore(Instant.MAX);
    }

    /// A count that cannot be written now is lost but for its opening, which says that there was one.
    private void closeBefore(Instant minute) {
        tallies.forEach((source, tally) -> {
            if (tally.minute().isBefore(minute)) {
                tallies.remove(source, tally);
                tally.close().ifPresent(this::write);
            }
        });
    }

    private void write(DenialsCounted counted) {
        try {
            journal.append(counted);
        } catch (RuntimeException failed) {
            LOG.warnf("refusals of %s were counted but not recorded: %s", counted.minute(), failed.getMessage());
        }
    }
}
