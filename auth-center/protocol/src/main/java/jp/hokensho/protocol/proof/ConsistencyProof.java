package jp.hokensho.protocol.proof;

import java.util.ArrayList;
import java.util.List;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// That a tree begins with everything that an earlier one had (RFC 9162 §2.1.4).
///
/// @param from size of the earlier tree: not 0, for an empty tree is the beginning of every other
/// @param to size of the later one
public record ConsistencyProof(long from, long to, List<Hash> path) {

    private static final int LONGEST = InclusionProof.LONGEST + 1;

    /// @throws InvalidInput where nothing could be proven
    public ConsistencyProof {
        if (from < 1 || from > to || path == null || path.size() > LONGEST) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        path = List.copyOf(path);
    }

    /// Makes it. Needs two nodes or less for each bit of the later size.
    public static ConsistencyProof of(long from, long to, TreeHashes tree) {
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = to;
        while (from != end) {
            long middle = begin + Subtrees.split(end - begin);
            if (from <= middle) {
                path.addFirst(Subtrees.root(middle, end, tree));
                end = middle;
            } else {
                path.addFirst(Subtrees.root(begin, middle, tree));
                begin = middle;
            }
        }
        if (begin > 0) {
            path.addFirst(Subtrees.root(begin, end, tree));
        }
        return new ConsistencyProof(from, to, path);
    }

    /// @param earlier root of the earlier tree
    /// @param later root of the later one
    public boolean proves(Hash earlier, Hash later) {
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        var way = new Way(from - 1, to - 1);
        way.climbWhileRight();
        var isWhole = Long.bitCount(from) == 1;
        if (path.isEmpty()) {
            return false;
        }
        var start = isWhole ? earlier : path.getFirst();
        return climb(way, start, isWhole ? path : path.subList(1, path.size()), List.of(earlier, later));
    }

    private static boolean climb(Way way, Hash start, List<Hash> path, List<Hash> roots) {
        var earlier = start;
        var later = start;
        for (var beside : path) {
            if (way.isOver()) {
                return false;
            }
            if (way.turnsLeft()) {
                earlier = Hash.node(beside, earlier);
                later = Hash.node(beside, later);
            } else {
                later = Hash.node(later, beside);
            }
            way.climb();
        }
        return way.isOver() && earlier.equals(roots.getFirst()) && later.equals(roots.getLast());
    }
}
