package jp.hokensho.center.tree;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.TestDatabase;
import jp.hokensho.keys.CheckpointKey;

/// A node's publisher, whose seconds go by when the test says so.
final class Publishing {

    final Checkpoints checkpoints = new Checkpoints();
    final Progress progress = new Progress(checkpoints, Clock.systemUTC(), new SimpleMeterRegistry());
    final Signing signing;
    private CheckpointSigner signer;
    private final Publisher publisher;

    /// @param key where the first key is kept
    Publishing(TestDatabase database, Journal journal, Path key) {
        signer = CheckpointSigner.first(CheckpointKey.in(key));
        signing = new Signing("made-up", () -> List.of(signer), Clock.systemUTC());
        publisher = new Publisher(database.journal(), journal, signing, progress);
    }

    CheckpointSigner signer() {
        return signer;
    }

    /// It is time for another key.
    void sign(CheckpointSigner next) {
        signer = next;
    }

    void second() {
        publisher.publish();
    }

    long size(int stream) {
        return checkpoints.of(stream).map(Published::size).orElse(0L);
    }

    void end() {
        publisher.end();
    }
}
