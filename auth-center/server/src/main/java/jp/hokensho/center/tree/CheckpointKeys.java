package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.journal.CheckpointKeyMade;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// The keys that checkpoints are signed with. A new one is announced on the record, signed by the one it
/// takes the place of, and known to all nodes before one signs with it. What former ones signed stays good:
/// their public halves are told for ever.
@Singleton
public class CheckpointKeys {

    /// Longer than a node's view is old and clocks differ.
    private static final Duration LEAD = Duration.ofSeconds(10);
    /// Longer than a round of a publisher takes.
    private static final Duration DONE = Duration.ofMinutes(10);

    static final String ANNOUNCEMENT = "hokensho-checkpoint-key/1";

    private final CheckpointSignerRows rows;
    private final Journal journal;
    private final String name;
    private final Duration overlap;
    private final Clock clock;

    CheckpointKeys(CheckpointSignerRows rows, Journal journal, LogConfig config, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.name = config.name();
        this.overlap = config.overlap();
        this.clock = clock;
    }

    /// A new key takes the place of the present one, some seconds later.
    public CheckpointSigner rotate() {
        return rows.alone(this::next);
    }

    private CheckpointSigner next(Connection connection) throws SQLException {
        var former = rows.all(connection).getLast();
        var soon = clock.instant().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        var from = soon.isAfter(former.from()) ? soon : former.from().plusSeconds(1);
        var key = CheckpointSigner.first(CheckpointKey.create());
        var entry = journal.append(made(name, key, former, from));
        var announced =
                new CheckpointSigner(key.key(), from, Optional.of(entry.number().toString()));
        rows.insert(connection, announced);
        return announced;
    }

    /// A signed note by the former key under the name of all logs (docs/journal.md).
    static CheckpointKeyMade made(String name, CheckpointSigner key, CheckpointSigner former, Instant from) {
        var text = "%s\n%s\n%s\n".formatted(ANNOUNCEMENT, key.name(), from);
        var line = new NoteKey(name, former.publicKey()).line(former.key().sign(text.getBytes(UTF_8)));
        return new CheckpointKeyMade(
                key.name(),
                Optional.of(from),
                Optional.of(former.name()),
                Optional.of(new SignedNote(text, List.of(line)).toString()));
    }

    /// Those that sign now by this node's clock, oldest first: the youngest whose time has begun, and for a
    /// time those of before, because a witness believes a new key only beside one that it knows (decision 145).
    List<CheckpointSigner> current() {
        var now = clock.instant();
        var all = rows.all();
        var oldest = youngest(all, now.minus(overlap)).from();
        var youngest = youngest(all, now).from();
        return all.stream()
                .filter(key -> !key.from().isBefore(oldest) && !key.from().isAfter(youngest))
                .toList();
    }

    private static CheckpointSigner youngest(List<CheckpointSigner> keys, Instant begun) {
        return keys.stream()
                .filter(key -> !key.from().isAfter(begun))
                .reduce((_, younger) -> younger)
                .orElseGet(keys::getFirst);
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
        rows.forget(
                youngest(rows.all(), clock.instant().minus(overlap).minus(DONE)).from());
    }
}
