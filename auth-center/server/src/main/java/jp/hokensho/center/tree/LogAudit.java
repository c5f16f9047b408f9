package jp.hokensho.center.tree;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.Frontier;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// Whether logs are what was published and signed: every row, as far as the source has them, every
/// tile, every root.
public final class LogAudit {

    private final LogSource source;
    private final List<NoteKey> trusted;
    private final DoubleConsumer progress;
    private Optional<List<NoteKey>> followers = Optional.empty();

    /// @param trusted keys, and with them those that they announced; where there are none, those that the
    /// source tells
    /// @param progress is told the share that is done
    public LogAudit(LogSource source, Collection<NoteKey> trusted, DoubleConsumer progress) {
        this.source = source;
        this.trusted = List.copyOf(trusted);
        this.progress = progress;
    }

    /// @return `BrokenAt` position 0 where the checkpoint is not signed by a trusted key, or not of this
    ///     stream
    public Integrity run() throws IOException {
        long size = 0;
        for (int stream : source.streams()) {
            switch (run(stream)) {
                case Integrity.Intact(var rows) -> size += rows;
                case Integrity.BrokenAt broken -> {
                    return broken;
                }
            }
        }
        return new Integrity.Intact(size);
    }

    private Integrity run(int stream) throws IOException {
        var note = source.checkpoint(stream);
        try {
            var signed = note.isPresent() ? signed(stream, note.get()) : nothing(stream);
            return new LogWalk(source, stream, signed).run(progress);
        } catch (InvalidInput noCheckpoint) {
            return new Integrity.BrokenAt(stream, 0);
        }
    }

    private Checkpoint signed(int stream, String text) throws IOException {
        var note = SignedNote.parse(text);
        var checkpoint = Checkpoint.parse(note.text());
        var isOfStream = checkpoint.origin().endsWith("/" + LogSource.folder(stream));
        if (!isOfStream || !(note.isSignedBy(keys(stream)) || isSignedByAFollower(note))) {
            throw new InvalidInput(InputError.UNKNOWN);
        }
        return checkpoint;
    }

    private static Checkpoint nothing(int stream) {
        return new Checkpoint(LogSource.folder(stream), 0, new Frontier().root());
    }

    /// Looked for where it is needed: it takes another look at every row.
    private boolean isSignedByAFollower(SignedNote note) throws IOException {
        if (followers.isEmpty()) {
            followers = Optional.of(trusted.isEmpty() ? List.of() : new Succession(source).of(trusted));
        }
        return note.isSignedBy(followers.get());
    }

    private List<NoteKey> keys(int stream) throws IOException {
        return trusted.isEmpty()
                ? source.keys(stream).stream().map(NoteKey::parse).toList()
                : trusted;
    }
}
