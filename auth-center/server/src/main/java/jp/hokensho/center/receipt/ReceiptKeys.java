package jp.hokensho.center.receipt;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.ReceiptKeyMade;
import jp.hokensho.keys.PublishedKey;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.SigningKey;

/// The keys that receipts are signed with. Each node signs with the youngest whose time has begun by its own
/// clock; all that ever were are published with their times, so that what they signed then stays genuine. A
/// key is on the record before it signs.
@Singleton
public class ReceiptKeys {

    /// After the mirrors, before the first request.
    private static final int OPENED = 200;

    private final ReceiptKeyRows rows;
    private final Journal journal;
    private final Duration overlap;
    private final Clock clock;

    ReceiptKeys(ReceiptKeyRows rows, Journal journal, ReceiptConfig config, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.overlap = config.overlap();
        this.clock = clock;
    }

    /// A centre from before there were receipts gets its first key here.
    void start(@Observes @Priority(OPENED) StartupEvent event) {
        if (rows.all().isEmpty()) {
            make();
        }
    }

    /// Makes the first key, where there is none. Of several nodes one does.
    public void make() {
        rows.alone(
                connection -> rows.unended(connection).isPresent() ? Optional.empty() : Optional.of(next(connection)));
    }

    /// A new key takes the place of the present one, at once. The former stays good for the overlap.
    public PublishedKey rotate() {
        return rows.alone(this::next);
    }

    private PublishedKey next(Connection connection) throws SQLException {
        var former = rows.unended(connection);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var from = former.map(PublishedKey::from)
                .filter(before -> !before.isBefore(now))
                .map(before -> before.plusSeconds(1))
                .orElse(now);
        var key = SigningKey.create(from);
        var formerUntil = former.map(_ -> from.plus(overlap));
        journal.append(made(key.published(), former, formerUntil));
        if (former.isPresent()) {
            rows.end(connection, former.get(), from.plus(overlap));
        }
        rows.insert(connection, key);
        return key.published();
    }

    private static ReceiptKeyMade made(PublishedKey key, Optional<PublishedKey> former, Optional<Instant> formerUntil) {
        return new ReceiptKeyMade(
                key.id(),
                Base64.getEncoder().encodeToString(key.key().getEncoded()),
                key.from(),
                former.map(PublishedKey::id),
                formerUntil);
    }

    /// Private parts that are sealed with another master key than the present one are sealed anew.
    ///
    /// @param dry only counts them; each is opened all the same
    /// @throws jp.hokensho.keys.KeyFailure where one opens with neither master key
    public long rewrap(boolean dry) {
        return rows.rewrap(dry);
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetWhatIsOver() {
        rows.forget(clock.instant());
    }

    /// Of a clock that was set back before the first one, that one: nothing is dated before its key.
    public SigningKey current() {
        var now = clock.instant();
        var keys = rows.all().stream()
                .flatMap(key -> key.signing().stream())
                .sorted(Comparator.comparing(key -> key.published().from()))
                .toList();
        return keys.stream()
                .filter(key -> !key.published().from().isAfter(now))
                .reduce((_, younger) -> younger)
                .orElseGet(keys::getFirst);
    }

    PublishedKeys published() {
        return new PublishedKeys(rows.all().stream().map(ReceiptKey::published).toList());
    }

    /// As [#published()], with what another node did a moment ago.
    PublishedKeys lately() {
        rows.refresh();
        return published();
    }
}
