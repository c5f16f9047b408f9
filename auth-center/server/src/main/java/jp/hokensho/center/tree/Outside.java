package jp.hokensho.center.tree;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// The journal beside what others hold of it: checkpoints that left the house, and what to tell those who keep them.
@Singleton
public class Outside {

    private static final Pattern STREAM = Pattern.compile(".+/([0-9]{3})");

    private final Logs logs;
    private final Signing signing;

    Outside(Logs logs, Signing signing) {
        this.logs = logs;
        this.signing = signing;
    }

    /// What a checkpoint says about the database.
    public sealed interface Finding {

        /// @param note what we signed of it, and nothing else
        record Agrees(int stream, long size, SignedNote note) implements Finding {}

        /// Signed by this centre, and newer than the database, or of another history: the database is an old
        /// one, or there are two.
        ///
        /// @param note what we signed of it, and nothing else
        /// @param ours the last that the database has of it; empty where it has none
        record Contradicts(int stream, long size, SignedNote note, Optional<Published> ours) implements Finding {}

        /// Likewise, and of a stream that a restore closed: that was known then.
        record Past(int stream, long size) implements Finding {}

        /// Not signed by a key of this centre, or of no log of its: it says nothing.
        record Foreign() implements Finding {}
    }

    /// @param text a signed note
    /// @throws jp.hokensho.center.problem.Refusal 503 while the database cannot be reached
    public Finding judge(String text) {
        try {
            var note = SignedNote.parse(text);
            var checkpoint = Checkpoint.parse(note.text());
            var stream = STREAM.matcher(checkpoint.origin());
            return stream.matches() && checkpoint.size() > 0
                    ? judge(Integer.parseInt(stream.group(1)), checkpoint, note)
                    : new Finding.Foreign();
        } catch (InvalidInput _) {
            return new Finding.Foreign();
        }
    }

    private Finding judge(int stream, Checkpoint checkpoint, SignedNote note) {
        if (!checkpoint.origin().equals(signing.origin(stream)) || !note.isSignedBy(keys(stream))) {
            return new Finding.Foreign();
        }
        var own = own(note, checkpoint.origin());
        return logs.read(connection -> {
            var rows = new CheckpointRows(connection);
            var last = rows.last(stream);
            if (last.isPresent() && begins(connection, checkpoint, last.get())) {
                return new Finding.Agrees(stream, checkpoint.size(), own);
            }
            return rows.isClosed(stream)
                    ? new Finding.Past(stream, checkpoint.size())
                    : new Finding.Contradicts(stream, checkpoint.size(), own, last);
        });
    }

    /// Whether the tree that was published last begins with it.
    private static boolean begins(Connection connection, Checkpoint earlier, Published last) throws SQLException {
        if (earlier.size() > last.size()) {
            return false;
        }
        var published = new CheckpointRows(connection).at(last.stream(), earlier.size());
        return published.isPresent()
                ? published.get().root().equals(earlier.root())
                : new Proofs(connection).continuing(earlier.size(), last).proves(earlier.root(), last.root());
    }

    private static SignedNote own(SignedNote note, String origin) {
        return new SignedNote(
                note.text(),
                note.signatures().stream()
                        .filter(line -> line.name().equals(origin))
                        .toList());
    }

    private List<NoteKey> keys(int stream) {
        var recorded = logs.read(connection -> new CheckpointRows(connection).keys());
        return Stream.concat(recorded.stream(), Stream.of(signing.key(stream).publicKey()))
                .distinct()
                .map(key -> new NoteKey(signing.origin(stream), key))
                .toList();
    }

    /// The last checkpoint of a stream, and that it continues one of that size; empty where it is no larger.
    ///
    /// @param from 0 for whoever holds none
    /// @throws jp.hokensho.center.problem.Refusal 503 while the database cannot be reached, 404 where nothing of
    /// the     stream is published
    public Optional<Continuation> continuation(int stream, long from) {
        var last = logs.last(stream);
        if (last.size() <= from) {
            return Optional.empty();
        }
        var note = SignedNote.parse(last.note());
        var keys = keys(stream).stream()
                .filter(key -> note.isSignedBy(List.of(key)))
                .map(NoteKey::toString)
                .toList();
        var hashes = from == 0
                ? List.<Hash>of()
                : logs.read(connection ->
                        new Proofs(connection).continuing(from, last).path());
        return Optional.of(new Continuation(last.note(), keys, from, hashes));
    }
}
