package jp.hokensho.protocol.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Checkpoints and proofs that come from anybody (R-22)")
class NoteTest {

    private static final String ORIGIN = "auth-center/007";

    private final KeyPair pair = pair();
    private final NoteKey key = key(ORIGIN, pair);
    private final JournalLeaf row = new JournalLeaf(7, 2, 1_000_001, "Asked", "{}".getBytes(UTF_8), Grove.leaf(9));
    private final List<Hash> leaves = List.of(Grove.leaf(0), row.hash(), Grove.leaf(2));

    @Test
    void aNoteIsWhatItsKeySigned() {
        var note = note("anything\n", pair, key);

        var read = SignedNote.parse(note.toString());

        assertTrue(read.isSignedBy(List.of(key)));
        assertEquals("anything\n", read.text());
    }

    @Test
    void anotherTextAnotherKeyAndAnotherNameAreNot() {
        var note = note("anything\n", pair, key);
        var other = pair();

        assertFalse(new SignedNote("anythinG\n", note.signatures()).isSignedBy(List.of(key)));
        assertFalse(note.isSignedBy(List.of(key(ORIGIN, other))));
        assertFalse(note.isSignedBy(List.of(key("auth-center/008", pair))));
        assertFalse(note.isSignedBy(List.of()));
    }

    @Test
    void aWrongSignatureOfAKnownKeyUndoesTheOthers() {
        var good = note("anything\n", pair, key).signatures().getFirst();
        var bad = note("something\n", pair, key).signatures().getFirst();

        assertFalse(new SignedNote("anything\n", List.of(good, bad)).isSignedBy(List.of(key)));
    }

    @Test
    void signaturesOfUnknownKeysSayNothing() {
        var witness = pair();
        var good = note("anything\n", pair, key).signatures().getFirst();
        var unknown =
                note("else\n", witness, key("witness", witness)).signatures().getFirst();

        assertTrue(new SignedNote("anything\n", List.of(unknown, good)).isSignedBy(List.of(key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n",
                "a\n\n",
                "a\n\nb\n",
                "a\n\n\u2014 name AAAAAAAA",
                "a\n\n\u2014 name AAAA\n",
                "a\n\n\u2014 name AAAAAAAB=\n",
                "a\n\n\u2014  AAAAAAAA\n",
                "a\n\n\u2014 na+me AAAAAAAA\n",
                "a\n\n- name AAAAAAAA\n",
                "a\r\n\n\u2014 name AAAAAAAA\n",
                "a\u0000\n\n\u2014 name AAAAAAAA\n",
                "a\n\n\u2014 name AAAAAAAA\n\n",
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThrows(InvalidInput.class, () -> SignedNote.parse(text));
    }

    @Test
    void whatIsTooLongIsNotRead() {
        var line = "\u2014 name AAAAAAAA\n";

        assertThrows(InvalidInput.class, () -> SignedNote.parse("a".repeat(20_000) + "\n\n" + line));
        assertThrows(InvalidInput.class, () -> SignedNote.parse("a\n\n" + line.repeat(33)));
        assertEquals(
                32, SignedNote.parse("a\n\n" + line.repeat(32)).signatures().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n1\n",
                "origin\n1\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg=",
                "origin\n01\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg=\n",
                "origin\n-1\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg=\n",
                "origin\n9999999999999999999\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg=\n",
                "or igin\n1\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg=\n",
                "\n1\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eg=\n",
                "origin\n1\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2Eh=\n",
                "origin\n1\nyjk9Apa+xeC43KuYO9H7fRRh9RLnJny4ljGtJv1m2A==\n",
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThrows(InvalidInput.class, () -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/0",
                "0/000/",
                "8/000",
                "00/000",
                "0/x000/000",
                "0/001/000",
                "0/x001",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/05",
                "0/x001/x001/x001/x001/x001/001",
                "../000",
            })
    void whatIsNoTileIsRefused(String text) {
        assertThrows(InvalidInput.class, () -> TilePath.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a+b", "a+0337c929+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"})
    void whatIsNoKeyIsRefused(String text) {
        assertThrows(InvalidInput.class, () -> NoteKey.parse(text));
    }

    @Test
    void aRowThatIsCutOrExtendedIsRefused() {
        var data = row.data();

        assertThrows(InvalidInput.class, () -> JournalLeaf.parse(Arrays.copyOf(data, data.length - 1)));
        assertThrows(InvalidInput.class, () -> JournalLeaf.parse(Arrays.copyOf(data, data.length + 1)));
        assertThrows(InvalidInput.class, () -> JournalLeaf.parse(new byte[0]));
        assertThrows(InvalidInput.class, () -> JournalLeaf.parse(new byte[70_000]));
    }

    @Test
    @DisplayName("a proof file proves its entry, and says what it does not prove")
    void aProofFile() {
        var entry = entry("{}", 1, 3);

        assertEquals(ProofFile.Verdict.PROVEN, check(ORIGIN, entry));
        assertEquals(ProofFile.Verdict.NOT_THERE, check(ORIGIN, entry("{ }", 1, 3)));
        assertEquals(ProofFile.Verdict.OTHER_PLACE, check(ORIGIN, entry("{}", 0, 3)));
        assertEquals(ProofFile.Verdict.OTHER_PLACE, check(ORIGIN, entry("{}", 1, 4)));
        assertEquals(ProofFile.Verdict.OTHER_LOG, check("auth-center/008", entry));
        assertEquals(
                ProofFile.Verdict.NOT_SIGNED,
                new ProofFile(ProofFile.FORMAT, checkpoint(ORIGIN, 3).toString(), List.of(entry))
                        .check(List.of(key(ORIGIN, pair()))));
        assertThrows(InvalidInput.class, () -> new ProofFile("hokensho-proof/2", "", List.of(entry)));
        assertThrows(InvalidInput.class, () -> new ProofFile(ProofFile.FORMAT, "", List.of()));
    }

    @Test
    void aConsistencyFile() {
        var right = ConsistencyProof.of(2, 3, new Leaves()).path();
        var from = checkpoint(ORIGIN, 2).toString();
        var to = checkpoint(ORIGIN, 3).toString();

        assertEquals(ConsistencyFile.Verdict.CONSISTENT, check(from, to, right));
        assertEquals(ConsistencyFile.Verdict.REWRITTEN, check(from, to, List.of(Grove.leaf(5))));
        assertEquals(
                ConsistencyFile.Verdict.OTHER_LOG,
                check(from, checkpoint("auth-center/008", 3).toString(), right));
        assertThrows(InvalidInput.class, () -> check(to, from, right));
    }

    private ConsistencyFile.Verdict check(String from, String to, List<Hash> hashes) {
        return new ConsistencyFile(ConsistencyFile.FORMAT, from, to, hashes)
                .check(List.of(key, key("auth-center/008", pair)));
    }

    private ProofFile.Verdict check(String origin, ProofFile.Entry entry) {
        var named = key(origin, pair);
        return new ProofFile(ProofFile.FORMAT, checkpoint(origin, 3).toString(), List.of(entry)).check(List.of(named));
    }

    private ProofFile.Entry entry(String header, long index, long size) {
        var path = InclusionProof.of(1, 3, new Leaves()).path();
        return new ProofFile.Entry(
                TraceNumber.of(7, 2),
                Instant.parse("1970-01-01T00:00:01.000001Z"),
                "Asked",
                header,
                Grove.leaf(9),
                index,
                size,
                path);
    }

    private SignedNote checkpoint(String origin, int size) {
        var text = new Checkpoint(origin, size, Subtrees.root(0, size, new Leaves())).text();
        return note(text, pair, key(origin, pair));
    }

    private final class Leaves implements TreeHashes {

        @Override
        public Hash at(int height, long index) {
            var at = (int) index;
            return height == 0 ? leaves.get(at) : Hash.node(at(height - 1, 2L * at), at(height - 1, 2L * at + 1));
        }
    }

    private static SignedNote note(String text, KeyPair pair, NoteKey key) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivate());
            signing.update(text.getBytes(UTF_8));
            return new SignedNote(text, List.of(key.line(signing.sign())));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static NoteKey key(String name, KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        return new NoteKey(name, Hash.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
