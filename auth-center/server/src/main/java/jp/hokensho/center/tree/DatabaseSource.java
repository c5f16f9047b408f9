package jp.hokensho.center.tree;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// The logs as they stand in the database, also while the centre runs: each question sees what is committed,
/// and no long snapshot keeps the server from tidying up.
public final class DatabaseSource implements LogSource {

    private static final int PAGE = 10_000;
    private static final int CHECKPOINTS = 1_000;

    private final Connection connection;

    public DatabaseSource(JournalDatabase database) throws IOException {
        var properties = new Properties();
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("options", "-c enable_seqscan=off -c plan_cache_mode=force_generic_plan");
        try {
            connection = database.connect(JournalDatabase.Role.AUDITOR, properties);
            connection.setReadOnly(true);
        } catch (SQLException failed) {
            throw new IOException("the database cannot be reached", failed);
        }
    }

    @Override
    public List<Integer> streams() throws IOException {
        var streams = new TreeSet<Integer>();
        read(open -> new CheckpointRows(open).sizes()).forEach(size -> streams.add(size.stream()));
        streams.addAll(read(open -> new CheckpointRows(open).streams()));
        return List.copyOf(streams);
    }

    @Override
    public List<String> keys(int stream) throws IOException {
        var note = checkpoint(stream);
        if (note.isEmpty()) {
            return List.of();
        }
        var origin = Checkpoint.parse(SignedNote.parse(note.get()).text()).origin();
        return read(open -> new CheckpointRows(open).keys()).stream()
                .map(key -> new NoteKey(origin, key).toString())
                .toList();
    }

    @Override
    public Optional<String> checkpoint(int stream) throws IOException {
        return read(open -> new CheckpointRows(open).last(stream)).map(Published::note);
    }

    @Override
    public Optional<Tile> tile(int stream, TilePath path) throws IOException {
        return read(open -> new TileRows(open, stream).find(path));
    }

    @Override
    public boolean keepsBegun() {
        return false;
    }

    @Override
    public boolean hasRows(int stream) {
        return true;
    }

    @Override
    public long rows(int stream) throws IOException {
        return read(open -> new CheckpointRows(open).rows(stream));
    }

    @Override
    public List<StoredLeaf> rows(int stream, long from, long to) throws IOException {
        return read(open -> LeafRows.read(open, stream, from, Math.min(to, from + PAGE)));
    }

    @Override
    public List<Published> earlier(int stream, long size) throws IOException {
        return read(open -> new CheckpointRows(open).after(stream, size, CHECKPOINTS));
    }

    private <T> T read(Work<T> work) throws IOException {
        try {
            return work.in(connection);
        } catch (SQLException failed) {
            throw new IOException("the database cannot be read", failed);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IOException("the database cannot be left", failed);
        }
    }
}
