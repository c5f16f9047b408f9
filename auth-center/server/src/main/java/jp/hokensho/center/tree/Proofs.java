package jp.hokensho.center.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.ConsistencyProof;
import jp.hokensho.protocol.proof.InclusionProof;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;
import jp.hokensho.protocol.proof.Tiles;

/// Makes proofs from the tiles, whatever the size of the tree: a tile or two of each level. None is given
/// that does not hold.
record Proofs(Connection connection) {

    /// @param numbers of the checkpoint's stream, within its size
    /// @throws Disagreement where what is stored does not give that root
    ProofFile inclusion(Published checkpoint, List<TraceNumber> numbers) throws SQLException {
        var tree = tree(checkpoint);
        var entries = new ArrayList<ProofFile.Entry>();
        for (var number : numbers) {
            entries.add(entry(checkpoint, number, tree));
        }
        return new ProofFile(ProofFile.FORMAT, checkpoint.note(), entries);
    }

    private ProofFile.Entry entry(Published checkpoint, TraceNumber number, Tiles tree) throws SQLException {
        long position = number.position();
        var found = LeafRows.read(connection, number.stream(), position, position + 1).stream()
                .findFirst()
                .orElseThrow(() -> new Disagreement(number.stream(), position));
        var proof = InclusionProof.of(position - 1, checkpoint.size(), tree);
        if (!proof.proves(found.hash(), checkpoint.root())) {
            throw new Disagreement(number.stream(), position);
        }
        var leaf = JournalLeaf.parse(found.data());
        return ProofFile.Entry.of(leaf, Instant.EPOCH.plus(leaf.at(), ChronoUnit.MICROS), proof);
    }

    ConsistencyFile consistency(Published from, Published to) {
        var proof = ConsistencyProof.of(from.size(), to.size(), tree(to));
        if (!proof.proves(from.root(), to.root())) {
            throw new Disagreement(to.stream(), from.size());
        }
        return new ConsistencyFile(ConsistencyFile.FORMAT, from.note(), to.note(), proof.path());
    }

    /// @param from a size that it has
    ConsistencyProof continuing(long from, Published to) {
        return ConsistencyProof.of(from, to.size(), tree(to));
    }

    private Tiles tree(Published checkpoint) {
        var rows = new TileRows(connection, checkpoint.stream());
        return new Tiles(checkpoint.size(), path -> tile(rows, path));
    }

    private static Tile tile(TileRows rows, TilePath path) {
        try {
            return rows.find(path).orElseThrow(() -> new Disagreement(rows.stream(), first(path)));
        } catch (SQLException lost) {
            throw new Unreadable(lost);
        }
    }

    private static long first(TilePath path) {
        return (path.index() * Tile.WIDTH << path.level() * Tile.BITS) + 1;
    }
}
