package jp.hokensho.protocol.proof;

import java.util.Optional;

/// What of a tree must be known to go on with it: the roots of its complete subtrees, largest first. As many
/// as the size has bits that are set.
public final class Frontier {

    private final Hash[] roots = new Hash[Long.SIZE];
    private long size;

    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        var grown = leaf;
        var height = 0;
        for (; (size >> height & 1) == 1; height++) {
            grown = Hash.node(roots[height], grown);
        }
        roots[height] = grown;
        size++;
    }

    public Hash root() {
        return before(Optional.empty()).orElse(Hash.EMPTY);
    }

    /// The root of everything here with what stands right of it.
    ///
    /// @param right a tree, smaller than the smallest here
    Optional<Hash> before(Optional<Hash> right) {
        var root = right;
        for (var height = 0; size >> height != 0; height++) {
            if ((size >> height & 1) == 1) {
                var left = roots[height];
                root = Optional.of(root.map(known -> Hash.node(left, known)).orElse(left));
            }
        }
        return root;
    }
}
