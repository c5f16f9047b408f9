package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// Names the logs and signs their checkpoints, with one key until the publisher takes the next.
@Singleton
class Signing {

    private final String name;
    private final Supplier<CheckpointSigner> keys;
    private final Clock clock;
    private volatile CheckpointSigner signer;

    @Inject
    Signing(LogConfig config, CheckpointKeys keys, Clock clock) {
        this(config.name(), keys::current, clock);
    }

    Signing(String name, Supplier<CheckpointSigner> keys, Clock clock) {
        this.name = name;
        this.keys = keys;
        this.signer = keys.get();
        this.clock = clock;
        if (!NoteKey.isName(origin(0))) {
            throw new IllegalArgumentException("hokensho.log.name must be visible ASCII without blanks and +");
        }
    }

    String origin(int stream) {
        return name + "/" + LogSource.folder(stream);
    }

    /// Which key it is time to sign with.
    CheckpointSigner next() {
        return keys.get();
    }

    /// It is on the record.
    void take(CheckpointSigner next) {
        signer = next;
    }

    NoteKey key(int stream) {
        return new NoteKey(origin(stream), signer.publicKey());
    }

    /// A checkpoint of now.
    Published published(int stream, long size, Hash root) {
        var text = new Checkpoint(origin(stream), size, root).text();
        var note = new SignedNote(text, List.of(key(stream).line(signer.key().sign(text.getBytes(UTF_8)))));
        return new Published(stream, size, clock.instant().truncatedTo(ChronoUnit.MICROS), root, note.toString());
    }
}
