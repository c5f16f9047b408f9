package jp.hokensho.center.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// The tiles of one stream: whole ones as they are stored, begun ones from the journal and from the roots
/// below.
record TileRows(Connection connection, int stream) {

    void insert(List<Tile> tiles) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into tile (stream, level, index, root, hashes) values (?, ?, ?, ?, ?)")) {
            for (var tile : tiles) {
                place(insert, tile.level(), tile.index());
                insert.setBytes(4, tile.root().bytes());
                insert.setBytes(5, tile.hashes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void place(PreparedStatement statement, int level, long index) throws SQLException {
        statement.setInt(1, stream);
        statement.setInt(2, level);
        statement.setLong(3, index);
    }

    /// Empty where it is not there as it should be: not written, or with a root that is not its own.
    Optional<Tile> find(TilePath path) throws SQLException {
        if (path.width() == Tile.WIDTH) {
            return whole(path);
        }
        var hashes = begun(path);
        return hashes.size() == path.width() ? Optional.of(tile(path, hashes)) : Optional.empty();
    }

    private Optional<Tile> whole(TilePath path) throws SQLException {
        try (var select = connection.prepareStatement(
                "select hashes, root from tile where stream = ? and level = ? and index = ?")) {
            place(select, path.level(), path.index());
            try (var row = select.executeQuery()) {
                if (!row.next() || row.getBytes(1).length != Tile.WIDTH * Hash.BYTES) {
                    return Optional.empty();
                }
                var root = row.getBytes(2);
                return Optional.of(new Tile(path.level(), path.index(), row.getBytes(1)))
                        .filter(tile -> Arrays.equals(tile.root().bytes(), root));
            }
        }
    }

    private static Tile tile(TilePath path, List<Hash> hashes) {
        var bytes = new byte[hashes.size() * Hash.BYTES];
        for (var at = 0; at < hashes.size(); at++) {
            System.arraycopy(hashes.get(at).bytes(), 0, bytes, at * Hash.BYTES, Hash.BYTES);
        }
        return new Tile(path.level(), path.index(), bytes);
    }

    private List<Hash> begun(TilePath path) throws SQLException {
        long first = path.index() * Tile.WIDTH;
        return path.level() == 0
                ? LeafRows.read(connection, stream, first + 1, first + 1 + path.width()).stream()
                        .map(StoredLeaf::hash)
                        .toList()
                : roots(path.level() - 1, first, path.width());
    }

    private List<Hash> roots(int level, long first, int count) throws SQLException {
        try (var select = connection.prepareStatement("select root from tile where stream = ? and level = ?"
                + " and index >= ? and index < ? order by index")) {
            place(select, level, first);
            select.setLong(4, first + count);
            var roots = new ArrayList<Hash>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    roots.add(Hash.of(row.getBytes(1)));
                }
            }
            return roots;
        }
    }

    /// What of each level is begun, from below.
    ///
    /// @throws Disagreement where something of it is missing
    List<List<Hash>> edge(long size) throws SQLException {
        var levels = new ArrayList<List<Hash>>();
        for (var level = 0; Tile.count(size, level) > 0; level++) {
            int width = (int) (Tile.count(size, level) % Tile.WIDTH);
            var path = new TilePath(level, Tile.count(size, level) / Tile.WIDTH, Math.max(1, width));
            var hashes = width == 0 ? List.<Hash>of() : begun(path);
            if (hashes.size() != width) {
                throw new Disagreement(stream, size - size % Tile.WIDTH + 1);
            }
            levels.add(hashes);
        }
        return levels;
    }
}
