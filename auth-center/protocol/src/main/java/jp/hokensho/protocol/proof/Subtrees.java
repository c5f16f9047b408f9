package jp.hokensho.protocol.proof;

import java.util.Optional;

/// Parts of a tree between two leaves.
final class Subtrees {

    private Subtrees() {}

    /// The largest power of two that is smaller than the size (RFC 9162 §2.1.1).
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /// @param from such that what follows is a subtree: a multiple of the power of two that is not less than
    ///     its size
    static Hash root(long from, long to, TreeHashes tree) {
        Optional<Hash> root = Optional.empty();
        for (long end = to; end > from; end -= Long.lowestOneBit(end - from)) {
            int height = Long.numberOfTrailingZeros(end - from);
            var left = tree.at(height, (end >> height) - 1);
            root = Optional.of(root.map(right -> Hash.node(left, right)).orElse(left));
        }
        return root.orElse(Hash.EMPTY);
    }
}
