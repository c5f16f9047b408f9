package jp.hokensho.center.admission;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.LongAdder;
import jp.hokensho.center.journal.HandshakesFailed;
import jp.hokensho.center.journal.Journal;

/// Puts on the record, once a minute, how many TLS handshakes failed: who shows a certificate of a foreign
/// authority never gets as far as a request.
@Singleton
class Handshakes implements HttpServerOptionsCustomizer {

    private final Journal journal;
    private final Clock clock;
    private final LongAdder failed = new LongAdder();

    Handshakes(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setSslEngineOptions(new WatchedTls(failed::increment));
    }

    /// Since the last record.
    long failed() {
        return failed.sum();
    }

    /// What cannot be written now is counted on.
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void record() {
        var count = failed.sumThenReset();
        if (count > 0) {
            try {
                var minute = clock.instant().minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
                journal.append(new HandshakesFailed(minute, count));
            } catch (RuntimeException unwritten) {
                failed.add(count);
                throw unwritten;
            }
        }
    }
}
