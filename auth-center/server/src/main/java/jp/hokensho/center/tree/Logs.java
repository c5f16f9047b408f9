package jp.hokensho.center.tree;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hokensho.center.journal.AuditorPool;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// What is published of the journal, and proofs from it. It has connections of its own: whoever asks here
/// keeps nobody from the record.
@Singleton
public class Logs {

    /// A row is published within a second or two.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AuditorPool auditors;
    private final Checkpoints checkpoints;
    private final Signing signing;

    Logs(JournalDatabase database, Checkpoints checkpoints, Signing signing) {
        this.auditors = new AuditorPool(database);
        this.checkpoints = checkpoints;
        this.signing = signing;
    }

    /// Takes what is stored for what is published: where this program does not publish itself.
    public void takeStored() {
        checkpoints.set(read(connection -> new CheckpointRows(connection).all()));
    }

    public List<Log> all() {
        var keys = read(connection -> new CheckpointRows(connection).keys());
        return checkpoints.all().stream()
                .map(last -> new Log(
                        last.stream(),
                        signing.origin(last.stream()),
                        last.size(),
                        last.at(),
                        keys.stream()
                                .map(key -> new NoteKey(signing.origin(last.stream()), key).toString())
                                .toList()))
                .toList();
    }

    /// Entries that are published, by stream. Blocks nobody.
    public Map<Integer, Long> sizes() {
        return checkpoints.all().stream().collect(Collectors.toMap(Published::stream, Published::size));
    }

    /// @throws Refusal 404 where nothing of it is published
    Published last(int stream) {
        return checkpoints.of(stream).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /// @throws Refusal 404 for what no published tree has
    byte[] tile(int stream, TilePath path) {
        int width = Tile.width(last(stream).size(), path.level(), path.index());
        if (path.width() > width) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        var whole = new TilePath(path.level(), path.index(), width);
        return read(connection -> new TileRows(connection, stream).find(whole))
                .map(tile -> tile.first(path.width()).hashes())
                .orElseThrow(() -> new Disagreement(stream, path.index()));
    }

    /// A checkpoint that was published with that size. Empty where none was.
    public Optional<Published> at(int stream, long size) {
        return size > last(stream).size()
                ? Optional.empty()
                : read(connection -> new CheckpointRows(connection).at(stream, size));
    }

    /// The last one that was published before that moment. Empty where none was.
    public Optional<Published> before(int stream, Instant moment) {
        return Optional.of(last(stream))
                .filter(last -> last.at().isBefore(moment))
                .or(() -> read(connection -> new CheckpointRows(connection).before(stream, moment)));
    }

    public ConsistencyFile consistency(Published from, Published to) {
        return read(connection -> new Proofs(connection).consistency(from, to));
    }

    /// Waits until it is published, for a while.
    ///
    /// @param numbers of rows of one stream that are there
    /// @throws Refusal 503 while they are not published
    public ProofFile proof(List<TraceNumber> numbers) {
        long size = numbers.stream().mapToLong(TraceNumber::position).max().orElseThrow();
        var checkpoint = await(numbers.getFirst().stream(), size);
        return read(connection -> new Proofs(connection).inclusion(checkpoint, numbers));
    }

    private Published await(int stream, long size) {
        try {
            return checkpoints.await(stream, size, PATIENCE).orElseThrow(() -> Refusal.unavailable(PATIENCE));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable(PATIENCE);
        }
    }

    <T> T read(Work<T> work) {
        try {
            return auditors.read(work);
        } catch (SQLException lost) {
            throw new Unreadable(lost);
        }
    }

    @PreDestroy
    void close() {
        auditors.close();
    }
}
