package jp.hokensho.protocol.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;

/// That entries of the journal stand in the tree of a checkpoint, to be kept and checked anywhere later
/// (docs/journal.md "Proof file"). It names nobody.
///
/// @param format [#FORMAT]
/// @param checkpoint the signed note
public record ProofFile(String format, String checkpoint, List<Entry> entries) {

    public static final String FORMAT = "hokensho-proof/1";

    private static final int MOST = 16;

    public ProofFile {
        if (!FORMAT.equals(format) || checkpoint == null || entries == null) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        if (entries.isEmpty() || entries.size() > MOST) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        entries = List.copyOf(entries);
    }

    /// A row and its way to the root.
    ///
    /// @param at whole microseconds
    /// @param header JSON, letter by letter as it is hashed
    /// @param index position − 1
    /// @param size of the checkpoint's tree
    public record Entry(
            TraceNumber number,
            Instant at,
            String kind,
            String header,
            Hash payloadCommit,
            long index,
            long size,
            List<Hash> hashes) {

        private static final int LONGEST = 20 * 1024;

        public Entry {
            if (Stream.of(number, at, payloadCommit).anyMatch(Objects::isNull)) {
                throw new InvalidInput(InputError.MALFORMED);
            }
            if (Stream.of(kind, header).anyMatch(text -> text == null || text.length() > LONGEST)) {
                throw new InvalidInput(InputError.TOO_LONG);
            }
            hashes = new InclusionProof(index, size, hashes).path();
        }

        public static Entry of(JournalLeaf leaf, Instant at, InclusionProof proof) {
            return new Entry(
                    TraceNumber.of(leaf.stream(), leaf.position()),
                    at,
                    leaf.kind(),
                    new String(leaf.header(), StandardCharsets.UTF_8),
                    leaf.payloadCommit(),
                    proof.index(),
                    proof.size(),
                    proof.path());
        }

        private Hash leaf() {
            return new JournalLeaf(
                            number.stream(),
                            number.position(),
                            JournalLeaf.micros(at),
                            kind,
                            header.getBytes(StandardCharsets.UTF_8),
                            payloadCommit)
                    .hash();
        }

        private Verdict check(Checkpoint checkpoint) {
            if (index != number.position() - 1 || size != checkpoint.size()) {
                return Verdict.OTHER_PLACE;
            }
            var stream = "%03d".formatted(number.stream());
            if (!checkpoint.origin().endsWith("/" + stream)) {
                return Verdict.OTHER_LOG;
            }
            var right = new InclusionProof(index, size, hashes).proves(leaf(), checkpoint.root());
            return right ? Verdict.PROVEN : Verdict.NOT_THERE;
        }
    }

    public enum Verdict {
        PROVEN,
        /// no key that is trusted signed the checkpoint
        NOT_SIGNED,
        /// the checkpoint is of another stream
        OTHER_LOG,
        /// index or size are not those of the number and the checkpoint
        OTHER_PLACE,
        /// the entry with this content does not stand in that tree
        NOT_THERE
    }

    /// @param keys that are trusted
    /// @return what is wrong with the first entry of which something is
    /// @throws InvalidInput where the checkpoint is none
    public Verdict check(Collection<NoteKey> keys) {
        var note = SignedNote.parse(checkpoint);
        if (!note.isSignedBy(keys)) {
            return Verdict.NOT_SIGNED;
        }
        var signed = Checkpoint.parse(note.text());
        return entries.stream()
                .map(entry -> entry.check(signed))
                .filter(verdict -> verdict != Verdict.PROVEN)
                .findFirst()
                .orElse(Verdict.PROVEN);
    }
}
