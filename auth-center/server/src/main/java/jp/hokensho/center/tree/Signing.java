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

/// Names the logs and signs their checkpoints, with the keys of now until the publisher takes others.
@Singleton
class Signing {

    private final String name;
    private final Supplier<List<CheckpointSigner>> keys;
    private final Clock clock;
    private volatile List<CheckpointSigner> signers;

    @Inject
    Signing(LogConfig config, CheckpointKeys keys, Clock clock) {
        this(config.name(), keys::current, clock);
    }

    Signing(String name, Supplier<List<CheckpointSigner>> keys, Clock clock) {
        this.name = name;
        this.keys = keys;
        this.signers = keys.get();
        this.clock = clock;
        if (!NoteKey.isName(origin(0))) {
            throw new IllegalArgumentException("hokensho.log.name must be visible ASCII without blanks and +");
        }
    }

    String origin(int stream) {
        return name + "/" + LogSource.folder(stream);
    }

    /// Which keys it is time to sign with, oldest first.
    List<CheckpointSigner> next() {
        return keys.get();
    }

    /// Those that it signs with.
    List<CheckpointSigner> taken() {
        return signers;
    }

    /// They are on the record.
    void take(List<CheckpointSigner> next) {
        signers = next;
    }

    /// The youngest.
    NoteKey key(int stream) {
        return key(stream, signers.getLast());
    }

    private NoteKey key(int stream, CheckpointSigner signer) {
        return new NoteKey(origin(stream), signer.publicKey());
    }

    /// A checkpoint of now.
    Published published(int stream, long size, Hash root) {
        var text = new Checkpoint(origin(stream), size, root).text();
        var lines = signers.reversed().stream()
                .map(signer -> key(stream, signer).line(signer.key().sign(text.getBytes(UTF_8))))
                .toList();
        var note = new SignedNote(text, lines);
        return new Published(stream, size, clock.instant().truncatedTo(ChronoUnit.MICROS), root, note.toString());
    }
}
