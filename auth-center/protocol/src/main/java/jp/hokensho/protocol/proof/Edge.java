package jp.hokensho.protocol.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The right edge of a tree: of each level the hashes that make no whole tile yet. With it the tree goes on,
/// whatever its size: at most 8 · 255 hashes.
public final class Edge {

    private final List<Level> levels = new ArrayList<>();
    private long size;

    /// Continues a tree.
    ///
    /// @param begun of each level, from below, what is in its incomplete tile
    public static Edge of(long size, List<List<Hash>> begun) {
        var edge = new Edge();
        edge.size = size;
        for (var hashes : begun) {
            var level = edge.level(edge.levels.size());
            level.next = Tile.count(size, level.height) / Tile.WIDTH;
            hashes.forEach(level::add);
        }
        return edge;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        Optional<Hash> root = Optional.empty();
        for (var level : levels) {
            root = level.tree.before(root);
        }
        return root.orElse(Hash.EMPTY);
    }

    /// @return the tiles that it makes complete, from below
    public List<Tile> append(Hash leaf) {
        size++;
        if (!level(0).add(leaf)) {
            return List.of();
        }
        var tiles = new ArrayList<Tile>();
        var full = true;
        for (var height = 0; full; height++) {
            var tile = level(height).cut();
            tiles.add(tile);
            full = level(height + 1).add(tile.root());
        }
        return tiles;
    }

    private Level level(int height) {
        if (height == levels.size()) {
            levels.add(new Level(height));
        }
        return levels.get(height);
    }

    private static final class Level {

        private final int height;
        private byte[] hashes = new byte[Tile.WIDTH * Hash.BYTES];
        private Frontier tree = new Frontier();
        private long next;

        Level(int height) {
            this.height = height;
        }

        /// @return whether the tile is complete
        boolean add(Hash hash) {
            hash.copyTo(hashes, (int) tree.size());
            tree.append(hash);
            return tree.size() == Tile.WIDTH;
        }

        Tile cut() {
            var tile = new Tile(height, next, hashes);
            hashes = new byte[hashes.length];
            tree = new Frontier();
            next++;
            return tile;
        }
    }
}
