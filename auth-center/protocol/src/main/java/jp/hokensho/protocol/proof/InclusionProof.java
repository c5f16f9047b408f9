package jp.hokensho.protocol.proof;

import java.util.ArrayList;
import java.util.List;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// That a leaf stands at its place in a tree (RFC 9162 §2.1.3).
///
/// @param index of the leaf, from 0
/// @param size of the tree
/// @param path what stands beside the leaf's way to the root, from below
public record InclusionProof(long index, long size, List<Hash> path) {

    static final int LONGEST = 63;

    /// @throws InvalidInput where no tree has such a leaf, or no way is so long
    public InclusionProof {
        if (index < 0 || index >= size || path == null || path.size() > LONGEST) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        path = List.copyOf(path);
    }

    /// Makes it. Needs a node or less for each bit of the size.
    public static InclusionProof of(long index, long size, TreeHashes tree) {
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Subtrees.split(to - from);
            if (index < middle) {
                path.addFirst(Subtrees.root(middle, to, tree));
                to = middle;
            } else {
                path.addFirst(Subtrees.root(from, middle, tree));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    public boolean proves(Hash leaf, Hash root) {
        var way = new Way(index, size - 1);
        var hash = leaf;
        for (var beside : path) {
            if (way.isOver()) {
                return false;
            }
            hash = way.turnsLeft() ? Hash.node(beside, hash) : Hash.node(hash, beside);
            way.climb();
        }
        return way.isOver() && hash.equals(root);
    }
}
