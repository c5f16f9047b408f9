package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// Names the logs and signs their checkpoints.
@Singleton
class Signing {

    private final String name;
    private final CheckpointKey key;
    private final Clock clock;

    @Inject
    Signing(LogConfig config, Vault vault, Clock clock) {
        this(config.name(), vault.checkpointKey(), clock);
    }

    Signing(String name, CheckpointKey key, Clock clock) {
        this.name = name;
        this.key = key;
        this.clock = clock;
        if (!NoteKey.isName(origin(0))) {
            throw new IllegalArgumentException("hokensho.log.name must be visible ASCII without blanks and +");
        }
    }

    String origin(int stream) {
        return name + "/" + LogSource.folder(stream);
    }

    Hash publicKey() {
        return Hash.of(key.publicKey());
    }

    NoteKey key(int stream) {
        return new NoteKey(origin(stream), publicKey());
    }

    /// A checkpoint of now.
    Published published(int stream, long size, Hash root) {
        var text = new Checkpoint(origin(stream), size, root).text();
        var note = new SignedNote(text, List.of(key(stream).line(key.sign(text.getBytes(UTF_8)))));
        return new Published(stream, size, clock.instant().truncatedTo(ChronoUnit.MICROS), root, note.toString());
    }
}
