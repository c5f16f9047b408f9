package jp.hokensho.adapter.record;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyProof;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// A checkpoint as it came, looked at with what is known: the keys, and what is held of its stream.
///
/// @param keys that are believed: those known, or where none is, those that came
record Sight(Continuation told, SignedNote note, Checkpoint checkpoint, List<CenterKey> keys) {

    private static final Pattern ORIGIN = Pattern.compile("(.+)/([0-9]{3})");

    /// What is to be done about it.
    enum Verdict {
        /// it continues what is held, or is the first of its stream
        CONTINUES,
        /// what is held
        SAME,
        /// older than what is held, or proven from another size: two nodes of the centre may be a moment apart
        BEHIND,
        FORK
    }

    /// @throws InvalidInput where it is no checkpoint of a log
    static Sight of(Continuation told, List<CenterKey> known) {
        var note = SignedNote.parse(told.note());
        var checkpoint = Checkpoint.parse(note.text());
        if (!ORIGIN.matcher(checkpoint.origin()).matches() || checkpoint.size() < 1) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var first = new Sight(told, note, checkpoint, known);
        return known.isEmpty() ? new Sight(told, note, checkpoint, first.offered()) : first;
    }

    private List<CenterKey> offered() {
        return told.keys().stream()
                .map(NoteKey::parse)
                .filter(key -> key.name().equals(checkpoint.origin()) && note.isSignedBy(List.of(key)))
                .map(key -> new CenterKey(key.publicKey(), log()))
                .toList();
    }

    private String log() {
        return origin().group(1);
    }

    int stream() {
        return Integer.parseInt(origin().group(2));
    }

    private MatchResult origin() {
        var found = ORIGIN.matcher(checkpoint.origin());
        found.matches();
        return found.toMatchResult();
    }

    /// What is wrong with it, whatever is held.
    Optional<CheckpointFault> fault() {
        if (keys.stream().anyMatch(key -> !key.log().equals(log()))) {
            return Optional.of(CheckpointFault.OTHER_LOG);
        }
        var believed = keys.stream().map(key -> key.of(checkpoint.origin())).toList();
        return note.isSignedBy(believed) ? Optional.empty() : Optional.of(CheckpointFault.UNKNOWN_KEY);
    }

    /// Keys to be believed from now on: a known one has signed beside them.
    Stream<CenterKey> newKeys(List<CenterKey> known) {
        return offered().stream().filter(key -> !known.contains(key));
    }

    Verdict compared(Optional<HeldCheckpoint> held) {
        return held.map(this::compared).orElse(Verdict.CONTINUES);
    }

    private Verdict compared(HeldCheckpoint held) {
        if (checkpoint.size() == held.size()) {
            return checkpoint.root().equals(held.root()) ? Verdict.SAME : Verdict.FORK;
        }
        if (checkpoint.size() < held.size() || told.from() != held.size()) {
            return Verdict.BEHIND;
        }
        var proof = new ConsistencyProof(held.size(), checkpoint.size(), told.hashes());
        return proof.proves(held.root(), checkpoint.root()) ? Verdict.CONTINUES : Verdict.FORK;
    }
}
