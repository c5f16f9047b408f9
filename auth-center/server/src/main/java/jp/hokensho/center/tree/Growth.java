package jp.hokensho.center.tree;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.protocol.proof.Edge;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.Tile;

/// Makes trees grow, one transaction a step: rows that follow from those before, whole tiles, a signed
/// checkpoint. One node at a time grows a stream; of each it keeps the right edge in memory and nothing else.
/// What another node or a crash has changed is read again and must be what was signed.
final class Growth {

    /// Rows of one transaction: some megabytes.
    private static final int PAGE = 10_000;

    private final TreeStore.Session session;
    private final Map<Integer, Stand> stands = new HashMap<>();

    Growth(TreeStore.Session session) {
        this.session = session;
    }

    /// @param chain of the last row
    private record Stand(Edge edge, Hash chain) {}

    /// Commits, or leaves the transaction to be rolled back.
    ///
    /// @return whether there is more
    /// @throws Disagreement nothing of it can be published
    boolean step(int stream) throws SQLException {
        if (!session.isOurTurn(stream)) {
            return false;
        }
        var stand = stand(stream);
        stands.remove(stream);
        long size = stand.edge().size();
        // read when it is our turn: what another node published a moment ago is in it
        long rows = session.rows(stream);
        if (rows < size) {
            throw new Disagreement(stream, rows + 1);
        }
        if (rows > size) {
            stand = grown(stream, stand, Math.min(rows, size + PAGE));
            commit();
        }
        stands.put(stream, stand);
        return stand.edge().size() < rows;
    }

    /// A warning means that a standby was not waited for: what was written may still be lost.
    void commit() throws SQLException {
        var warning = session.commit();
        if (warning.isPresent()) {
            throw warning.get();
        }
    }

    private Stand stand(int stream) throws SQLException {
        var last = session.last(stream);
        long size = last.map(Published::size).orElse(0L);
        var known = stands.get(stream);
        if (known != null && known.edge().size() == size) {
            return known;
        }
        var edge = Edge.of(size, session.edge(stream, size));
        if (last.isPresent() && !last.get().root().equals(edge.root())) {
            throw new Disagreement(stream, Math.max(1, (size - 1) / Tile.WIDTH * Tile.WIDTH + 1));
        }
        return new Stand(edge, size == 0 ? JournalLeaf.START : chain(stream, size));
    }

    private Hash chain(int stream, long position) throws SQLException {
        return session.leaves(stream, position, position + 1).stream()
                .findFirst()
                .orElseThrow(() -> new Disagreement(stream, position))
                .chain();
    }

    private Stand grown(int stream, Stand stand, long size) throws SQLException {
        var edge = stand.edge();
        var chain = stand.chain();
        List<Tile> tiles = new ArrayList<>();
        for (var leaf : session.leaves(stream, edge.size() + 1, size + 1)) {
            var hash = leaf.hash();
            if (leaf.position() != edge.size() + 1 || !leaf.follows(chain, hash)) {
                throw new Disagreement(stream, edge.size() + 1);
            }
            chain = leaf.chain();
            tiles.addAll(edge.append(hash));
        }
        if (edge.size() != size) {
            throw new Disagreement(stream, edge.size() + 1);
        }
        session.write(stream, size, edge.root(), tiles);
        return new Stand(edge, chain);
    }
}
