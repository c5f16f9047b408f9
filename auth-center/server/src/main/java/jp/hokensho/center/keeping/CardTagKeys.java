package jp.hokensho.center.keeping;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import jp.hokensho.center.journal.Erased;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalUnavailable;
import jp.hokensho.center.pki.Vault;
import org.jboss.logging.Logger;

/// Destroys the keys that find the verifications of one card when the time after their year is over.
/// They lie in files: each node destroys its own.
@Singleton
class CardTagKeys {

    private static final Logger LOG = Logger.getLogger(CardTagKeys.class);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String CARD_TAG = "CardTag";

    private final Journal journal;
    private final Vault vault;
    private final Rule rule;
    private final Clock clock;

    CardTagKeys(Journal journal, Vault vault, KeepingConfig config, Clock clock) {
        this.journal = journal;
        this.vault = vault;
        this.rule = Rule.of(CARD_TAG, config.cardTags());
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        var until = rule.until(clock.instant());
        vault.cardTagYears().stream().filter(year -> !end(year).isAfter(until)).forEach(this::destroy);
    }

    /// On the record before it is done: one that stayed is destroyed in the next round.
    private void destroy(int year) {
        try {
            journal.append(new Erased(CARD_TAG, end(year), rule.days(), 0, 1));
            vault.destroyCardTagKey(year);
        } catch (JournalUnavailable failed) {
            LOG.warnf("the key of card tags of %d is not destroyed just now: %s", year, failed.getMessage());
        }
    }

    private static Instant end(int year) {
        return ZonedDateTime.of(year + 1, 1, 1, 0, 0, 0, 0, TOKYO).toInstant();
    }
}
