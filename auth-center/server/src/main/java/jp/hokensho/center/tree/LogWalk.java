package jp.hokensho.center.tree;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.Edge;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// Goes along one stream from its first row, builds its tree again, and holds everything that is stored or
/// published against it as soon as it can: what it finds first is the first that is wrong. In memory is the
/// tree's right edge, one tile of each level and one page of rows.
final class LogWalk {

    private final LogSource source;
    private final int stream;
    private final Checkpoint signed;
    private final Edge edge = new Edge();
    private final List<Optional<Tile>> tiles = new ArrayList<>();
    private final Deque<Published> earlier = new ArrayDeque<>();
    private Hash chain = JournalLeaf.START;
    private long position;

    LogWalk(LogSource source, int stream, Checkpoint signed) {
        this.source = source;
        this.stream = stream;
        this.signed = signed;
    }

    Integrity run(DoubleConsumer progress) throws IOException {
        var hasRows = source.hasRows(stream);
        long end = Math.max(signed.size(), source.rows(stream));
        refill();
        var broken = OptionalLong.empty();
        while (broken.isEmpty() && position < end) {
            broken = hasRows ? rows(end) : tile();
            progress.accept((double) position / end);
        }
        return broken.isPresent() ? new Integrity.BrokenAt(stream, broken.getAsLong()) : new Integrity.Intact(position);
    }

    private OptionalLong rows(long end) throws IOException {
        var page = source.rows(stream, position + 1, end + 1);
        if (page.isEmpty()) {
            return OptionalLong.of(position + 1);
        }
        for (var row : page) {
            var hash = row.hash();
            if (row.stream() != stream || row.position() != position + 1 || !row.follows(chain, hash)) {
                return OptionalLong.of(position + 1);
            }
            chain = row.chain();
            var broken = append(hash);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return OptionalLong.empty();
    }

    /// Without rows the leaves are believed, and found out by what stands above them.
    private OptionalLong tile() throws IOException {
        long index = position / Tile.WIDTH;
        var tile = load(0, index);
        if (tile.isEmpty()) {
            return OptionalLong.of(position + 1);
        }
        for (var at = 0; at < tile.get().width(); at++) {
            var broken = append(tile.get().hash(at));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong append(Hash leaf) throws IOException {
        position++;
        if (position <= signed.size() && !isEntry(0, position - 1, leaf)) {
            return OptionalLong.of(position);
        }
        for (var tile : edge.append(leaf)) {
            if (position <= signed.size() && !isEntry(tile.level() + 1, tile.index(), tile.root())) {
                return OptionalLong.of((tile.index() << (tile.level() + 1) * Tile.BITS) + 1);
            }
        }
        return isRoot() ? OptionalLong.empty() : OptionalLong.of((position - 1) / Tile.WIDTH * Tile.WIDTH + 1);
    }

    private boolean isEntry(int level, long index, Hash hash) throws IOException {
        var isWhole = Tile.width(signed.size(), level, index / Tile.WIDTH) == Tile.WIDTH;
        if (!isWhole && !source.keepsBegun()) {
            return true;
        }
        var at = (int) (index % Tile.WIDTH);
        if (at == 0 || tiles.size() <= level) {
            keep(level, load(level, index / Tile.WIDTH));
        }
        return tiles.get(level).filter(tile -> tile.hash(at).equals(hash)).isPresent();
    }

    private void keep(int level, Optional<Tile> tile) {
        if (tiles.size() == level) {
            tiles.add(tile);
        } else {
            tiles.set(level, tile);
        }
    }

    private Optional<Tile> load(int level, long index) throws IOException {
        var width = Tile.width(signed.size(), level, index);
        return source.tile(stream, new TilePath(level, index, width)).filter(tile -> tile.width() == width);
    }

    /// Where a checkpoint was published, it had this root.
    private boolean isRoot() throws IOException {
        var right = position != signed.size() || edge.root().equals(signed.root());
        if (!earlier.isEmpty() && earlier.getFirst().size() == position) {
            var published = earlier.removeFirst();
            right &= edge.root().equals(published.root()) && says(published);
            refill();
        }
        return right;
    }

    private static boolean says(Published published) {
        var text = published.note();
        var lines =
                new Checkpoint("x", published.size(), published.root()).text().substring(1);
        return text.startsWith(lines, Math.max(0, text.indexOf('\n')));
    }

    private void refill() throws IOException {
        if (earlier.isEmpty()) {
            earlier.addAll(source.earlier(stream, position));
        }
    }
}
