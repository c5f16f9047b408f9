package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.proof.Edge;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// A log of made-up rows in memory, stream 7, larger than a test would like to record.
public final class MadeUpLog implements LogSource {

    static final int STREAM = 7;

    private final List<StoredLeaf> leaves = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>();
    private final Signing signing;
    private final Published last;

    /// @param key where the key is kept
    public MadeUpLog(int size, Path key) {
        var signer = CheckpointSigner.first(CheckpointKey.in(key));
        signing = new Signing("made-up", () -> List.of(signer), Clock.systemUTC());
        var edge = new Edge();
        var chain = JournalLeaf.START;
        for (var position = 1; position <= size; position++) {
            var header = ("{\"made\":" + position + "}").getBytes(UTF_8);
            var leaf = new JournalLeaf(STREAM, position, 1_000_000L + position, "Denied", header, JournalLeaf.START);
            chain = leaf.chain(chain, leaf.hash());
            leaves.add(new StoredLeaf(STREAM, position, leaf.data(), chain));
            add(0, leaf.hash());
            edge.append(leaf.hash()).forEach(tile -> add(tile.level() + 1, tile.root()));
        }
        last = signing.published(STREAM, size, edge.root());
    }

    private void add(int level, Hash hash) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        levels.get(level).add(hash);
    }

    @Override
    public List<Integer> streams() {
        return List.of(STREAM);
    }

    @Override
    public List<String> keys(int stream) {
        return List.of(signing.key(stream).toString());
    }

    @Override
    public Optional<String> checkpoint(int stream) {
        return Optional.of(last.note());
    }

    @Override
    public Optional<Tile> tile(int stream, TilePath path) {
        var hashes = new byte[path.width() * Hash.BYTES];
        for (var at = 0; at < path.width(); at++) {
            var hash = levels.get(path.level()).get((int) path.index() * Tile.WIDTH + at);
            System.arraycopy(hash.bytes(), 0, hashes, at * Hash.BYTES, Hash.BYTES);
        }
        return Optional.of(new Tile(path.level(), path.index(), hashes));
    }

    @Override
    public boolean hasRows(int stream) {
        return true;
    }

    @Override
    public List<StoredLeaf> rows(int stream, long from, long to) {
        return leaves.subList((int) from - 1, Math.min(leaves.size(), (int) to - 1));
    }

    @Override
    public void close() {
        leaves.clear();
    }
}
