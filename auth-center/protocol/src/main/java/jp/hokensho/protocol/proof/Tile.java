package jp.hokensho.protocol.proof;

import java.util.Arrays;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// Up to 256 hashes of one height behind one another (C2SP tlog-tiles). Hash i of level L is the root of the
/// complete subtree of 256^L leaves that begins with leaf i · 256^L.
///
/// @param hashes 32 bytes each, 1 to 256 of them
public record Tile(int level, long index, byte[] hashes) {

    public static final int WIDTH = 256;

    /// How many bits of a size a level takes.
    public static final int BITS = 8;

    /// With these no tree is too large.
    public static final int LEVELS = 8;

    /// @throws InvalidInput where these are no hashes, none, or too many
    public Tile {
        if (hashes.length == 0 || hashes.length % Hash.BYTES != 0 || hashes.length > WIDTH * Hash.BYTES) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// How many hashes a tree of that size has on that level.
    public static long count(long size, int level) {
        return level >= LEVELS ? 0 : size >> BITS * level;
    }

    /// How many of them stand in that tile: 0 where it is not begun.
    public static int width(long size, int level, long index) {
        return Math.clamp(count(size, level) - index * WIDTH, 0, WIDTH);
    }

    public int width() {
        return hashes.length / Hash.BYTES;
    }

    /// The first ones only.
    public Tile first(int width) {
        return new Tile(level, index, Arrays.copyOf(hashes, width * Hash.BYTES));
    }

    public Hash hash(int at) {
        return Hash.at(hashes, at);
    }

    /// The root of 2^height hashes.
    Hash root(int height, int from) {
        var tree = new Frontier();
        for (var at = from; at < from + (1 << height); at++) {
            tree.append(hash(at));
        }
        return tree.root();
    }

    public Hash root() {
        return root(BITS, 0);
    }
}
