package jp.hokensho.protocol.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.protocol.InvalidInput;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What is proven is so, and nothing else is proven.
class ProofPropertyTest {

    private static final int SMALL = 300;
    private static final int LARGE = 1_000_000;

    private static final Grove TREE = new Grove(LARGE);
    private static final Hash OTHER = Hash.leaf(new byte[1]);

    @Example
    void everyLeafOfEveryTreeUpToThreeHundred() {
        for (var size = 1; size <= SMALL; size++) {
            for (var index = 0; index < size; index++) {
                proveInclusion(index, size);
            }
        }
    }

    @Example
    void everyTwoTreesUpToThreeHundred() {
        for (var to = 1; to <= SMALL; to++) {
            for (var from = 1; from <= to; from++) {
                proveConsistency(from, to);
            }
        }
    }

    @Property(tries = 300)
    void leavesOfLargeTrees(@ForAll @IntRange(min = 1, max = LARGE) int size, @ForAll long leaf) {
        proveInclusion(Math.floorMod(leaf, size), size);
    }

    @Property(tries = 300)
    void twoLargeTrees(
            @ForAll @IntRange(min = 1, max = LARGE) int one, @ForAll @IntRange(min = 1, max = LARGE) int other) {
        proveConsistency(Math.min(one, other), Math.max(one, other));
    }

    private static void proveInclusion(long index, long size) {
        var proof = InclusionProof.of(index, size, TREE);
        var leaf = Grove.leaf(index);
        var root = TREE.root(size);

        assertTrue(proof.proves(leaf, root), () -> proof.index() + " of " + proof.size());
        assertFalse(proof.proves(OTHER, root));
        assertFalse(proof.proves(leaf, OTHER));
        spoilt(proof.path()).forEach(path -> assertFalse(new InclusionProof(index, size, path).proves(leaf, root)));
        if (size > 1) {
            assertFalse(new InclusionProof((index + 1) % size, size, proof.path()).proves(leaf, root));
        }
    }

    private static void proveConsistency(long from, long to) {
        var proof = ConsistencyProof.of(from, to, TREE);
        var earlier = TREE.root(from);
        var later = TREE.root(to);

        assertTrue(proof.proves(earlier, later), () -> proof.from() + " to " + proof.to());
        assertFalse(proof.proves(OTHER, later));
        assertFalse(proof.proves(earlier, OTHER));
        spoilt(proof.path()).forEach(path -> assertFalse(new ConsistencyProof(from, to, path).proves(earlier, later)));
        if (from < to) {
            assertFalse(proof.proves(later, earlier));
            assertFalse(new ConsistencyProof(to, to, proof.path()).proves(earlier, later));
        }
    }

    /// Truncated at both ends, extended at both, swapped, changed.
    private static Stream<List<Hash>> spoilt(List<Hash> path) {
        var longer = with(path, List.of(OTHER));
        var earlier = with(List.of(OTHER), path);
        if (path.isEmpty()) {
            return Stream.of(longer);
        }
        var changed = new ArrayList<>(path);
        changed.set(path.size() / 2, OTHER);
        var swapped = new ArrayList<>(path);
        Collections.swap(swapped, 0, path.size() - 1);
        var shorter = Stream.of(path.subList(1, path.size()), path.subList(0, path.size() - 1), longer, earlier);
        return Stream.concat(shorter, Stream.of(changed, path.size() > 1 ? swapped : longer));
    }

    private static List<Hash> with(List<Hash> first, List<Hash> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /// Beneath the root there is one shape only: from another size nothing is proven.
    @Property(tries = 300)
    void anotherSizeProvesNothing(
            @ForAll @IntRange(min = 2, max = LARGE) int size, @ForAll @IntRange(min = 2, max = LARGE) int other) {
        var index = Math.min(size, other) / 2;
        var proof = InclusionProof.of(index, size, TREE);
        var moved = new InclusionProof(index, other, proof.path());

        var differs = InclusionProof.of(index, other, TREE).path().size()
                != proof.path().size();

        assertEquals(TREE.root(size).equals(TREE.root(other)), size == other);
        assertTrue(!differs || !moved.proves(Grove.leaf(index), TREE.root(size)));
        assertEquals(size == other, moved.proves(Grove.leaf(index), TREE.root(other)));
    }

    @Example
    void whatCannotBeIsRefused() {
        assertThrows(InvalidInput.class, () -> new InclusionProof(0, 0, List.of()));
        assertThrows(InvalidInput.class, () -> new InclusionProof(5, 5, List.of()));
        assertThrows(InvalidInput.class, () -> new InclusionProof(-1, 5, List.of()));
        assertThrows(InvalidInput.class, () -> new InclusionProof(0, 5, Collections.nCopies(64, OTHER)));
        assertThrows(InvalidInput.class, () -> new ConsistencyProof(0, 5, List.of()));
        assertThrows(InvalidInput.class, () -> new ConsistencyProof(6, 5, List.of()));
        assertThrows(InvalidInput.class, () -> new ConsistencyProof(1, 5, Collections.nCopies(65, OTHER)));
        assertThrows(InvalidInput.class, () -> Hash.of(new byte[31]));
        assertThrows(InvalidInput.class, () -> Hash.of(new byte[33]));
        assertThrows(InvalidInput.class, () -> Hash.parse("ab".repeat(31)));
        assertThrows(InvalidInput.class, () -> Hash.parse("AB".repeat(32)));
    }

    /// An edge that was put down and taken up again anywhere goes on as if nothing had been.
    @Property(tries = 60)
    void anEdgeGoesOn(@ForAll @IntRange(min = 0, max = 200_000) int size) {
        var begun = new ArrayList<List<Hash>>();
        for (var level = 0; Tile.count(size, level) > 0; level++) {
            var count = Tile.count(size, level);
            var hashes = new ArrayList<Hash>();
            for (var at = count - count % Tile.WIDTH; at < count; at++) {
                hashes.add(TREE.at(level * Tile.BITS, at));
            }
            begun.add(hashes);
        }
        var edge = Edge.of(size, begun);

        assertEquals(TREE.root(size), edge.root());
        for (var at = size; at < size + 300; at++) {
            edge.append(Grove.leaf(at))
                    .forEach(tile -> assertEquals(tile.root(), TREE.at((tile.level() + 1) * Tile.BITS, tile.index())));
        }
        assertEquals(TREE.root(size + 300L), edge.root());
    }
}
