package jp.hokensho.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyProof;
import jp.hokensho.protocol.proof.Edge;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;
import jp.hokensho.protocol.proof.TreeHashes;

/// A made-up log of one stream, as a centre publishes it. Entries up to the turn are those of every such log; from
/// there on they are its own.
///
/// @param branch tells one history from another
public record TestLog(String origin, CheckpointKey key, long turn, String branch) implements TreeHashes {

    /// The one that signs where a test says nothing else: an adapter believes the first that it hears of.
    public static final CheckpointKey KEY = key("first");

    private static final String NAME = "made-up";

    public static CheckpointKey key(String name) {
        return CheckpointKey.in(Path.of("target", "checkpoint-keys", name));
    }

    public static TestLog of(int stream) {
        return new TestLog(NAME + "/%03d".formatted(stream), KEY, Long.MAX_VALUE, "");
    }

    /// Another history, the same up to that size.
    public TestLog forkedAt(long size) {
        return new TestLog(origin, key, size, "another");
    }

    public TestLog signedWith(CheckpointKey other) {
        return new TestLog(origin, other, turn, branch);
    }

    public TestLog named(String other) {
        return new TestLog(other, key, turn, branch);
    }

    @Override
    public Hash at(int height, long index) {
        return height == 0 ? leaf(index) : Hash.node(at(height - 1, 2 * index), at(height - 1, 2 * index + 1));
    }

    private Hash leaf(long index) {
        return Hash.leaf(((index < turn ? "" : branch) + index).getBytes(UTF_8));
    }

    public Checkpoint checkpoint(long size) {
        var edge = Edge.of(0, List.of());
        for (var index = 0; index < size; index++) {
            edge.append(leaf(index));
        }
        return new Checkpoint(origin, size, edge.root());
    }

    public SignedNote note(long size) {
        var text = checkpoint(size).text();
        return new SignedNote(text, List.of(noteKey().line(key.sign(text.getBytes(UTF_8)))));
    }

    public NoteKey noteKey() {
        return new NoteKey(origin, Hash.of(key.publicKey()));
    }

    /// As the centre tells it to whoever holds that.
    public Continuation continuation(long from, long to) {
        var hashes = from == 0
                ? List.<Hash>of()
                : ConsistencyProof.of(from, to, this).path();
        return new Continuation(note(to).toString(), List.of(noteKey().toString()), from, hashes);
    }
}
