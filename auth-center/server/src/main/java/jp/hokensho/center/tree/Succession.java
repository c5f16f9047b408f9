package jp.hokensho.center.tree;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// Keys that follow from trusted ones: each was announced on the record by the one before (docs/journal.md
/// "Keys"). Whoever trusts the first needs no other. The announcement's own signature is what counts, not
/// where it is found.
record Succession(LogSource source) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @return the trusted ones too
    List<NoteKey> of(List<NoteKey> trusted) throws IOException {
        var keys = new ArrayList<>(trusted);
        var announcements = announcements();
        for (int known = 0; known < keys.size(); ) {
            known = keys.size();
            var next = announcements.stream()
                    .flatMap(note -> List.copyOf(keys).stream().flatMap(key -> follower(note, key).stream()))
                    .filter(key -> !keys.contains(key))
                    .distinct()
                    .toList();
            keys.addAll(next);
        }
        return keys;
    }

    private static Optional<NoteKey> follower(SignedNote note, NoteKey key) {
        var announcer = new NoteKey(key.name().replaceFirst("/[0-9]{3}$", ""), key.publicKey());
        return note.isSignedBy(List.of(announcer))
                ? announced(note).map(next -> new NoteKey(key.name(), next))
                : Optional.empty();
    }

    private static Optional<Hash> announced(SignedNote note) {
        var lines = note.text().lines().toList();
        try {
            return lines.size() == 3 && lines.getFirst().equals(CheckpointKeys.ANNOUNCEMENT)
                    ? Optional.of(Hash.of(Base64.getDecoder().decode(lines.get(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private List<SignedNote> announcements() throws IOException {
        var notes = new ArrayList<SignedNote>();
        for (int stream : source.streams()) {
            if (source.hasRows(stream)) {
                read(stream, notes);
            }
        }
        return notes;
    }

    private void read(int stream, List<SignedNote> notes) throws IOException {
        var page = source.rows(stream, 1, Long.MAX_VALUE);
        while (!page.isEmpty()) {
            page.stream().flatMap(Succession::announcement).forEach(notes::add);
            var last = page.getLast().position();
            page = last > 0 ? source.rows(stream, last + 1, Long.MAX_VALUE) : List.of();
        }
    }

    private static Stream<SignedNote> announcement(StoredLeaf row) {
        try {
            var leaf = JournalLeaf.parse(row.data());
            var text = leaf.kind().equals("CheckpointKeyMade")
                    ? JSON.readTree(leaf.header()).path("announcement").textValue()
                    : null;
            return text == null ? Stream.empty() : Stream.of(SignedNote.parse(text));
        } catch (IOException | InvalidInput neverWritten) {
            return Stream.empty();
        }
    }
}
