package jp.hokensho.protocol.proof;

import java.util.Collection;
import java.util.List;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// That one checkpoint continues another, to be kept and checked anywhere later (docs/journal.md "Proof
/// file").
///
/// @param format [#FORMAT]
/// @param from the earlier checkpoint, a signed note
/// @param to the later one
public record ConsistencyFile(String format, String from, String to, List<Hash> hashes) {

    public static final String FORMAT = "hokensho-consistency/1";

    public ConsistencyFile {
        if (!FORMAT.equals(format) || from == null || to == null || hashes == null) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        hashes = List.copyOf(hashes);
    }

    /// @param keys that are trusted
    /// @throws InvalidInput where a checkpoint is none, or they stand in the wrong order
    public Verdict check(Collection<NoteKey> keys) {
        var earlier = SignedNote.parse(from);
        var later = SignedNote.parse(to);
        if (!earlier.isSignedBy(keys) || !later.isSignedBy(keys)) {
            return Verdict.NOT_SIGNED;
        }
        return check(Checkpoint.parse(earlier.text()), Checkpoint.parse(later.text()));
    }

    private Verdict check(Checkpoint earlier, Checkpoint later) {
        if (!earlier.origin().equals(later.origin())) {
            return Verdict.OTHER_LOG;
        }
        var right = new ConsistencyProof(earlier.size(), later.size(), hashes).proves(earlier.root(), later.root());
        return right ? Verdict.CONSISTENT : Verdict.REWRITTEN;
    }

    public enum Verdict {
        CONSISTENT,
        /// no key that is trusted signed both
        NOT_SIGNED,
        /// they are checkpoints of two logs
        OTHER_LOG,
        /// the later tree does not begin with the earlier one, or this does not show it
        REWRITTEN
    }
}
