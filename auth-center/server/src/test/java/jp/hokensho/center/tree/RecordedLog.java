package jp.hokensho.center.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.hokensho.center.journal.Entry;
import jp.hokensho.center.journal.Events;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Journals;
import jp.hokensho.center.journal.TestDatabase;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;

/// A journal of its own, stream 7, with a node that publishes it when the test says so. Row 1 is the
/// checkpoint's key once it did.
final class RecordedLog implements AutoCloseable {

    static final int STREAM = 7;

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);
    private final Path key;
    private final Publishing node;

    /// @param key where the checkpoint key is kept
    RecordedLog(Path key) {
        this.key = key;
        this.node = another();
    }

    TestDatabase database() {
        return database;
    }

    Publishing node() {
        return node;
    }

    Publishing another() {
        return new Publishing(database, journal, key);
    }

    void record(int events) {
        var written = IntStream.range(0, events)
                .mapToObj(_ -> journal.submit(Events.denied(Optional.of(Events.CLINIC))))
                .toList();
        written.forEach(one -> one.join());
    }

    /// A key announces the next.
    Entry announce(CheckpointSigner next, CheckpointSigner former) {
        return journal.append(
                CheckpointKeys.made("made-up", next, former, Clock.systemUTC().instant()));
    }

    Integrity verified(NoteKey... trusted) {
        try (var source = new DatabaseSource(database.journal())) {
            return new LogAudit(source, List.of(trusted), _ -> {}).run();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    ProofFile inclusion(long position) {
        try (var connection = database.as("center_auditor")) {
            var last = node.checkpoints.of(STREAM).orElseThrow();
            return new Proofs(connection).inclusion(last, List.of(TraceNumber.of(STREAM, position)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    ConsistencyFile consistency(long from, long to) {
        try (var connection = database.as("center_auditor")) {
            var rows = new CheckpointRows(connection);
            var earlier = rows.at(STREAM, from).orElseThrow();
            return new Proofs(connection)
                    .consistency(earlier, rows.at(STREAM, to).orElseThrow());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        node.end();
        journal.close();
    }
}
