package jp.hokensho.protocol.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// A tree of some size as its tiles have it: looks nodes up in them, each tile fetched once.
public final class Tiles implements TreeHashes {

    private final long size;
    private final Function<TilePath, Tile> fetching;
    private final Map<TilePath, Tile> fetched = new HashMap<>();

    /// @param fetching of tiles with the width that the tree of that size has there
    public Tiles(long size, Function<TilePath, Tile> fetching) {
        this.size = size;
        this.fetching = fetching;
    }

    @Override
    public Hash at(int height, long index) {
        int level = height / Tile.BITS;
        int above = height % Tile.BITS;
        long first = index << above;
        long tile = first / Tile.WIDTH;
        var path = new TilePath(level, tile, Tile.width(size, level, tile));
        return fetched.computeIfAbsent(path, fetching).root(above, (int) (first % Tile.WIDTH));
    }
}
