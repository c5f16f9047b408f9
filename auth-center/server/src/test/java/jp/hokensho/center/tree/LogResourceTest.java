package jp.hokensho.center.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("What is published of the record, and proofs from it (R-22)")
class LogResourceTest {

    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    @Inject
    ObjectMapper json;

    private Http anybody;

    @BeforeEach
    void publish() {
        world.clerk();
        anybody = new Http(world.center(), world.strangerTls());
        world.await(() -> !log().isMissingNode());
    }

    private JsonNode log() {
        return anybody.get("/v1/logs").body().path("items").path(0);
    }

    private List<NoteKey> keys() {
        return log().path("keys")
                .valueStream()
                .map(JsonNode::asText)
                .map(NoteKey::parse)
                .toList();
    }

    private Checkpoint checkpoint() {
        var note = SignedNote.parse(anybody.text("/v1/logs/000/checkpoint"));
        assertTrue(note.isSignedBy(keys()));
        return Checkpoint.parse(note.text());
    }

    @Test
    void anybodyTakesTheCheckpointHome() {
        var checkpoint = checkpoint();

        assertEquals("auth-center/000", checkpoint.origin());
        assertTrue(checkpoint.size() >= 1);
        assertEquals("auth-center/000", log().path("origin").asText());
    }

    @Test
    void aTileHasTheHashesOfItsWidthAndNoOther() {
        var one = anybody.bytes("/v1/logs/000/tile/0/000.p/1");
        var two = anybody.bytes("/v1/logs/000/tile/0/000.p/2");

        assertEquals(Hash.BYTES, one.length);
        assertArrayEquals(one, Arrays.copyOf(two, Hash.BYTES));
        assertEquals(404, anybody.get("/v1/logs/000/tile/0/x999/000").status());
        assertEquals(404, anybody.get("/v1/logs/000/tile/7/000.p/1").status());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/logs/001/checkpoint, 404",
        "/v1/logs/1/checkpoint, 400",
        "/v1/logs/abc/checkpoint, 400",
        "/v1/logs/000/tile/0/0, 400",
        "/v1/logs/000/tile/9/000, 400",
        "/v1/logs/000/tile/0/000.p/256, 400",
        "/v1/logs/000/consistency, 400",
        "/v1/logs/000/consistency?from=0, 400",
        "/v1/logs/000/consistency?from=x, 400",
        "/v1/logs/000/consistency?from=999999999, 422",
        "/v1/logs/000/consistency?fromDate=2000-01-01, 422",
        "/v1/logs/000/consistency?fromDate=2000-02-30, 422",
        "/v1/logs/001/consistency?from=1, 404",
    })
    void whatIsNotThereIsRefused(String path, int status) {
        assertEquals(status, anybody.get(path).status());
    }

    @Test
    void aCheckpointContinuesAnEarlierOne() throws JsonProcessingException {
        var earlier = checkpoint();
        world.clerk().verify(UNREGISTERED);
        world.await(() -> checkpoint().size() > earlier.size());

        var proof =
                json.readValue(anybody.text("/v1/logs/000/consistency?from=" + earlier.size()), ConsistencyFile.class);

        assertEquals(ConsistencyFile.Verdict.CONSISTENT, proof.check(keys()));
        assertEquals(
                earlier.root(),
                Checkpoint.parse(SignedNote.parse(proof.from()).text()).root());
    }

    @Test
    void theLastOnesOfTwoDays() throws JsonProcessingException {
        var proof = json.readValue(
                anybody.text("/v1/logs/000/consistency?fromDate=2199-12-30&toDate=2199-12-31"), ConsistencyFile.class);

        assertEquals(ConsistencyFile.Verdict.CONSISTENT, proof.check(keys()));
    }

    @Test
    @DisplayName("a clinic takes home that its question and the answer are on the record")
    void aClinicTakesItsProofHome() throws JsonProcessingException {
        var desk = world.clerk();
        var number = desk.verify(UNREGISTERED).text("verificationNumber");

        var told = desk.get("/v1/verifications/" + number + "/proof");
        var proof = read(told);

        assertEquals(ProofFile.Verdict.PROVEN, proof.check(keys()));
        assertEquals(
                List.of("Asked", "Answered"),
                proof.entries().stream().map(ProofFile.Entry::kind).toList());
        assertEquals(TraceNumber.parse(number), proof.entries().getFirst().number());
        assertTrue(proof.entries().getLast().header().contains(number));
    }

    @Test
    void anAuditorTakesAnyEventHome() throws JsonProcessingException {
        var proof = read(world.auditor().get("/v1/journal/" + TraceNumber.of(0, 1) + "/proof"));

        assertEquals(ProofFile.Verdict.PROVEN, proof.check(keys()));
        assertEquals(1, proof.entries().size());
    }

    ///
    @Test
    void aForeignNumberIsToldLikeOneThatDoesNotExist() {
        var number = world.manager().verify(UNREGISTERED).text("verificationNumber");
        var other = world.otherManager();

        var foreign = other.get("/v1/verifications/" + number + "/proof");
        var unknown = other.get("/v1/verifications/" + TraceNumber.of(0, 999_999_999) + "/proof");
        var event = other.get("/v1/journal/" + number + "/proof");

        assertEquals(List.of(404, 404, 404), List.of(foreign.status(), unknown.status(), event.status()));
        assertTrue(foreign.text("traceNumber").matches("[0-9]{20}"));
        assertTrue(unknown.text("traceNumber").matches("[0-9]{20}"));
    }

    private ProofFile read(Told told) throws JsonProcessingException {
        assertEquals(200, told.status(), told.body()::toString);
        return json.treeToValue(told.body(), ProofFile.class);
    }
}
