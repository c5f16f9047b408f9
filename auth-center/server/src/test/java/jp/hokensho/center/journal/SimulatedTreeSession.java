package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.tree.Published;
import jp.hokensho.center.tree.StoredLeaf;
import jp.hokensho.center.tree.TreeStore;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.Tile;

/// A publisher's connection. Its checkpoints are not signed: that costs more than all the rest.
class SimulatedTreeSession extends SimulatedConnection implements TreeStore.Session {

    SimulatedTreeSession(SimulatedStore store, SimulatedNode node, Backend backend) {
        super(store, node, backend);
    }

    private SimulatedTrees trees() {
        return store().trees();
    }

    /// Nothing is signed here.
    @Override
    public void begin() {}

    @Override
    public List<TreeStore.Size> sizes() throws SQLException {
        verb();
        return List.of(new TreeStore.Size(SimulatedStore.STREAM, store().rows().size()));
    }

    @Override
    public long rows(int stream) throws SQLException {
        verb();
        return store().rows().size();
    }

    @Override
    public boolean isOurTurn(int stream) throws SQLException {
        verb();
        return trees().enter(this);
    }

    @Override
    public Optional<Published> last(int stream) throws SQLException {
        verb();
        return trees().last();
    }

    @Override
    public List<Published> all() throws SQLException {
        verb();
        return trees().last().stream().toList();
    }

    @Override
    public List<List<Hash>> edge(int stream, long size) throws SQLException {
        verb();
        return trees().edge(size);
    }

    @Override
    public List<StoredLeaf> leaves(int stream, long from, long to) throws SQLException {
        verb();
        return trees().leaves(from, to);
    }

    /// As the trigger refuses what is not larger.
    @Override
    public void write(int stream, long size, Hash root, List<Tile> tiles) throws SQLException {
        verb();
        if (trees().last().stream().anyMatch(last -> last.size() >= size)) {
            throw new Mishap("a larger one was published", "42501");
        }
        var checkpoint = new Published(stream, size, Instant.EPOCH, root, "");
        change(() -> trees().add(checkpoint, tiles));
    }

    @Override
    public void mark() throws SQLException {
        verb();
        change(() -> {});
    }
}
