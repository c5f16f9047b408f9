package jp.hokensho.center.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tree.Outside.Finding;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyProof;
import jp.hokensho.protocol.proof.Edge;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-20: what left the house is told apart from what never was")
class OutsideTest {

    private static final Hash OTHER_ROOT = Hash.leaf(new byte[] {1});

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Outside outside;

    @Inject
    Logs logs;

    @Inject
    Signing signing;

    private Published last;

    @BeforeEach
    void publish() {
        world.clerk();
        world.await(() -> !logs.all().isEmpty() && logs.last(0).size() > 5);
        last = logs.last(0);
    }

    @Test
    void whatWasPublishedAgrees() {
        var agreed = assertInstanceOf(Finding.Agrees.class, outside.judge(last.note()));

        assertEquals(last.size(), agreed.size());
        assertEquals(last.note(), agreed.note().toString());
    }

    @Test
    @DisplayName("a size that was never published agrees where the tree begins with it")
    void anySizeOfTheTree() {
        assertInstanceOf(Finding.Agrees.class, outside.judge(signed(3, root(3))));
        assertInstanceOf(Finding.Contradicts.class, outside.judge(signed(3, OTHER_ROOT)));
    }

    @Test
    void anotherHistoryOfTheSameSizeContradicts() {
        assertInstanceOf(Finding.Contradicts.class, outside.judge(signed(last.size(), OTHER_ROOT)));
    }

    @Test
    void whatIsNewerThanTheDatabaseContradicts() {
        assertInstanceOf(Finding.Contradicts.class, outside.judge(signed(last.size() + 1_000_000, OTHER_ROOT)));
    }

    @Test
    void aStreamThatTheDatabaseDoesNotKnowContradicts() {
        var text = signing.published(77, 3, OTHER_ROOT).note();

        var found = assertInstanceOf(Finding.Contradicts.class, outside.judge(text));
        assertEquals(Optional.empty(), found.ours());
        assertEquals(text, found.note().toString());
    }

    @Test
    void whatAnotherKeySignedSaysNothing() {
        var signer = CheckpointSigner.first(CheckpointKey.in(folder.resolve("key")));
        var other = new Signing("auth-center", () -> List.of(signer), Clock.systemUTC());

        var note = other.published(0, last.size() + 1, OTHER_ROOT).note();

        assertEquals(new Finding.Foreign(), outside.judge(note));
    }

    @Test
    void anotherNameAndWhatIsNoCheckpointSayNothing() {
        assertEquals(new Finding.Foreign(), outside.judge(last.note().replaceFirst("auth-center/000", "other/000")));
        assertEquals(new Finding.Foreign(), outside.judge(last.note().replaceFirst("\n", "\n9")));
        assertEquals(new Finding.Foreign(), outside.judge("nonsense"));
        assertEquals(new Finding.Foreign(), outside.judge(""));
    }

    @Test
    void whoHoldsSomethingIsToldTheProofFromThere() {
        var told = outside.continuation(0, 3).orElseThrow();

        var note = SignedNote.parse(told.note());
        var checkpoint = Checkpoint.parse(note.text());
        assertEquals(3, told.from());
        assertTrue(note.isSignedBy(told.keys().stream().map(NoteKey::parse).toList()));
        assertTrue(new ConsistencyProof(3, checkpoint.size(), told.hashes()).proves(root(3), checkpoint.root()));
        assertEquals(Optional.empty(), outside.continuation(0, now() + 1_000_000));
    }

    private Hash root(long size) {
        return logs.read(connection -> {
            var edge = Edge.of(0, List.of());
            LeafRows.read(connection, 0, 1, size + 1).forEach(row -> edge.append(row.hash()));
            return edge.root();
        });
    }

    private long now() {
        return logs.read(connection -> new CheckpointRows(connection).last(0))
                .orElseThrow()
                .size();
    }

    private String signed(long size, Hash root) {
        return signing.published(0, size, root).note();
    }
}
