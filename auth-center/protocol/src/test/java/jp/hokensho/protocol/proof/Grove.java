package jp.hokensho.protocol.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// Trees of made-up leaves, the same as those of `deploy/verify-journal.py vectors`, with every node at hand.
final class Grove implements TreeHashes {

    private final List<byte[]> levels = new ArrayList<>();

    Grove(int size) {
        var hashes = new byte[size * Hash.BYTES];
        for (var at = 0; at < size; at++) {
            leaf(at).copyTo(hashes, at);
        }
        for (var count = size; count > 0; count /= 2) {
            levels.add(hashes);
            hashes = above(hashes, count / 2);
        }
    }

    private static byte[] above(byte[] below, int count) {
        var hashes = new byte[count * Hash.BYTES];
        for (var at = 0; at < count; at++) {
            Hash.node(Hash.at(below, 2 * at), Hash.at(below, 2 * at + 1)).copyTo(hashes, at);
        }
        return hashes;
    }

    static Hash leaf(long at) {
        return Hash.leaf(("entry " + at).getBytes(UTF_8));
    }

    @Override
    public Hash at(int height, long index) {
        return Hash.at(levels.get(height), (int) index);
    }

    Hash root(long size) {
        return Subtrees.root(0, size, this);
    }
}
