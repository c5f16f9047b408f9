package jp.hokensho.center.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.tree.Published;
import jp.hokensho.center.tree.StoredLeaf;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.Tile;

/// The tables of tiles and checkpoints beside the stream's rows, in the same database: what is committed
/// before a row is replicated before it.
final class SimulatedTrees {

    private record Written(Published checkpoint, List<Tile> tiles) {}

    private final List<Row> rows;
    private final List<Written> written = new ArrayList<>();
    private Optional<SimulatedConnection> growing = Optional.empty();
    private int replicated;

    SimulatedTrees(List<Row> rows) {
        this.rows = rows;
    }

    /// The lock that a transaction holds to its end.
    boolean enter(SimulatedConnection connection) {
        if (growing.isEmpty()) {
            growing = Optional.of(connection);
        }
        return growing.get() == connection;
    }

    void leave(SimulatedConnection connection) {
        growing = growing.filter(holder -> holder != connection);
    }

    Optional<Published> last() {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(written.getLast().checkpoint());
    }

    /// Whether no failover takes it away.
    boolean isDurable(Published checkpoint) {
        return written.subList(0, replicated).stream()
                .anyMatch(one -> one.checkpoint().equals(checkpoint));
    }

    void add(Published checkpoint, List<Tile> tiles) {
        Violation.unless(checkpoint.size() <= rows.size(), () -> "a checkpoint of rows that are not there");
        written.add(new Written(checkpoint, tiles));
    }

    void replicate() {
        replicated = written.size();
    }

    /// @return how many checkpoints nobody has any more
    int loseTail() {
        int lost = written.size() - replicated;
        written.subList(replicated, written.size()).clear();
        return lost;
    }

    List<StoredLeaf> leaves(long from, long to) {
        return rows.subList((int) from - 1, (int) Math.min(to - 1, rows.size())).stream()
                .map(SimulatedTrees::leaf)
                .toList();
    }

    private static StoredLeaf leaf(Row row) {
        var content = row.draft().content();
        var leaf = new JournalLeaf(
                row.number().stream(),
                row.number().position(),
                Micros.of(row.at()),
                content.kind(),
                content.header(),
                Hash.of(content.payloadCommit()));
        return new StoredLeaf(row.number().stream(), row.number().position(), leaf.data(), Hash.of(row.chain()));
    }

    List<List<Hash>> edge(long size) {
        var levels = new ArrayList<List<Hash>>();
        for (var level = 0; Tile.count(size, level) > 0; level++) {
            long from = Tile.count(size, level) / Tile.WIDTH * Tile.WIDTH;
            levels.add(level == 0 ? hashes(from, size) : roots(level - 1, from));
        }
        return levels;
    }

    private List<Hash> hashes(long from, long size) {
        return leaves(from + 1, size + 1).stream().map(StoredLeaf::hash).toList();
    }

    private List<Hash> roots(int level, long from) {
        return written.stream()
                .flatMap(one -> one.tiles().stream())
                .filter(tile -> tile.level() == level && tile.index() >= from)
                .map(Tile::root)
                .toList();
    }
}
