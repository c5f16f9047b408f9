package jp.hokensho.center.admission;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.TokenKeyMade;
import jp.hokensho.keys.SigningKey;

/// The keys that session tokens are signed with. A new one is known to all nodes before one signs with it:
/// its time begins longer after it was made than a node's view is old and clocks differ. A former one is
/// believed until no token of it can be alive, then its private part is erased. A key is on the record before
/// it signs.
@Singleton
public class TokenKeys {

    private static final Duration LEAD = Duration.ofSeconds(10);
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final TokenKeyRows rows;
    private final Journal journal;
    private final Duration alive;
    private final Clock clock;

    TokenKeys(TokenKeyRows rows, Journal journal, AdmissionConfig config, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.alive = config.token().life().plus(SKEW);
        this.clock = clock;
    }

    /// A new key takes the place of the present one, some seconds later.
    public TokenKey rotate() {
        return rows.alone(this::next);
    }

    private TokenKey next(Connection connection) throws SQLException {
        var former = rows.all(connection).getLast();
        var soon = clock.instant().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        var from = soon.isAfter(former.from()) ? soon : former.from().plusSeconds(1);
        var key = TokenKey.of(SigningKey.create(from));
        journal.append(new TokenKeyMade(key.id(), from, former.id()));
        rows.insert(connection, key);
        return key;
    }

    /// The youngest whose time has begun by this node's clock.
    TokenKey current() {
        return youngest(clock.instant());
    }

    /// Empty for a key that is none of ours, or none any more.
    Optional<TokenKey> find(String id) {
        var oldest = oldest();
        return rows.all().stream()
                .filter(key -> key.id().equals(id) && !key.from().isBefore(oldest))
                .findFirst();
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
        rows.forget(oldest());
    }

    /// Tokens of keys before it have all run out.
    private Instant oldest() {
        return youngest(clock.instant().minus(alive)).from();
    }

    private TokenKey youngest(Instant begun) {
        var keys = rows.all();
        return keys.stream()
                .filter(key -> !key.from().isAfter(begun))
                .reduce((_, younger) -> younger)
                .orElseGet(keys::getFirst);
    }
}
