package jp.hokensho.center.keeping;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.journal.JournalUnavailable;
import org.jboss.logging.Logger;

/// Erases what names a person when its keeping time is over: header, chain, tree, receipts and proofs
/// stay as they are. Of several nodes one does it.
@Singleton
class Eraser {

    private static final Logger LOG = Logger.getLogger(Eraser.class);

    private final JournalDatabase database;
    private final Journal journal;
    private final List<Rule> rules;
    private final Clock clock;

    Eraser(JournalDatabase database, Journal journal, KeepingConfig config, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.rules = Rule.all(config);
        this.clock = clock;
    }

    /// Whatever fails is tried again in the next round.
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        try (var connection = database.connect(JournalDatabase.Role.APPENDER, properties())) {
            connection.setAutoCommit(false);
            new Erasing(connection, journal, clock.instant()).round(rules);
        } catch (SQLException | JournalUnavailable failed) {
            LOG.warnf("personal data that is due is not erased just now: %s", failed.getMessage());
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "hokensho-eraser");
        properties.setProperty(
                "options",
                "-c client_min_messages=warning -c idle_in_transaction_session_timeout=60s"
                        + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off");
        return properties;
    }
}
