package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.SignedNote;

/// How far a log is, and that it continues what a witness has seen of it (docs/link.md).
///
/// @param note the checkpoint, signed
/// @param keys with which the centre signs: they are believed by nobody who knows others
/// @param from the size that the witness last said; 0 where it has said none, and then there is nothing to prove
/// @param hashes the proof (RFC 9162 §2.1.4)
public record Continuation(String note, List<String> keys, long from, List<Hash> hashes) {

    private static final int MOST_KEYS = 16;
    private static final int MOST_HASHES = 64;

    public Continuation {
        keys = List.copyOf(requireNonNull(keys, "keys"));
        hashes = List.copyOf(requireNonNull(hashes, "hashes"));
        if (requireNonNull(note, "note").length() > SignedNote.LONGEST
                || keys.size() > MOST_KEYS
                || hashes.size() > MOST_HASHES) {
            throw new InvalidInput(InputError.TOO_LONG);
        }
        if (from < 0) {
            throw new InvalidInput(InputError.OUT_OF_RANGE);
        }
    }
}
