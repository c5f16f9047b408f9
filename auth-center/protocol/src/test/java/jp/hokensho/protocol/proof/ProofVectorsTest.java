package jp.hokensho.protocol.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `proof-vectors.json` is what `deploy/verify-journal.py vectors` writes, from RFC 9162's own recursive
/// definitions. Made again by: `deploy/verify-journal.py vectors >
/// auth-center/protocol/src/test/resources/proof-vectors.json`
@DisplayName("Known answers of the second verifier, in another language (R-22)")
class ProofVectorsTest {

    private static final JsonNode VECTORS = read();

    static Stream<JsonNode> trees() {
        return all("trees");
    }

    static Stream<JsonNode> inclusions() {
        return all("inclusions");
    }

    static Stream<JsonNode> consistencies() {
        return all("consistencies");
    }

    static Stream<JsonNode> paths() {
        return all("paths");
    }

    private final Grove grove = new Grove(300);

    @ParameterizedTest
    @MethodSource("trees")
    void aRoot(JsonNode tree) {
        var grown = new Frontier();
        var edge = new Edge();
        for (var at = 0; at < tree.path("size").asLong(); at++) {
            grown.append(Grove.leaf(at));
            edge.append(Grove.leaf(at));
        }

        assertEquals(tree.path("root").asText(), grown.root().toString());
        assertEquals(tree.path("root").asText(), edge.root().toString());
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void anInclusionProof(JsonNode known) {
        var proof = InclusionProof.of(
                known.path("index").asLong(), known.path("size").asLong(), grove);

        assertEquals(hashes(known), proof.path());
        assertTrue(proof.proves(Grove.leaf(proof.index()), grove.root(proof.size())));
    }

    @ParameterizedTest
    @MethodSource("consistencies")
    void aConsistencyProof(JsonNode known) {
        var proof = ConsistencyProof.of(
                known.path("from").asLong(), known.path("to").asLong(), grove);

        assertEquals(hashes(known), proof.path());
        assertTrue(proof.proves(grove.root(proof.from()), grove.root(proof.to())));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theNameOfATile(JsonNode known) {
        var path = new TilePath(
                known.path("level").asInt(),
                known.path("index").asLong(),
                known.path("width").asInt());

        assertEquals(known.path("path").asText(), path.toString());
        assertEquals(path, TilePath.parse(path.toString()));
    }

    @Test
    void aSignedCheckpoint() {
        var known = VECTORS.path("note");
        var key = NoteKey.parse(known.path("key").asText());
        var note = SignedNote.parse(known.path("note").asText());

        assertTrue(note.isSignedBy(List.of(key)));
        assertEquals(known.path("note").asText(), note.toString());
        assertEquals(new Checkpoint("auth-center/007", 300, grove.root(300)), Checkpoint.parse(note.text()));
        assertEquals(note.text(), Checkpoint.parse(note.text()).text());
    }

    @Test
    void aRowOfTheJournal() {
        var known = VECTORS.path("row");
        var row = new JournalLeaf(
                known.path("stream").asInt(),
                known.path("position").asLong(),
                known.path("at").asLong(),
                known.path("kind").asText(),
                known.path("header").asText().getBytes(UTF_8),
                Hash.parse(known.path("payloadCommit").asText()));

        assertAll(
                () -> assertEquals(known.path("data").asText(), HexFormat.of().formatHex(row.data())),
                () -> assertEquals(known.path("leaf").asText(), row.hash().toString()),
                () -> assertEquals(
                        known.path("chain").asText(),
                        row.chain(JournalLeaf.START, row.hash()).toString()),
                () -> assertEquals(row.hash(), JournalLeaf.parse(row.data()).hash()));
    }

    private static List<Hash> hashes(JsonNode known) {
        return known.path("path")
                .valueStream()
                .map(JsonNode::asText)
                .map(Hash::parse)
                .toList();
    }

    private static Stream<JsonNode> all(String name) {
        return StreamSupport.stream(VECTORS.path(name).spliterator(), false);
    }

    private static JsonNode read() {
        try (var file = ProofVectorsTest.class.getResourceAsStream("/proof-vectors.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
