package jp.hokensho.center.batch;

import static jp.hokensho.center.batch.Orderly.PATH;
import static jp.hokensho.center.batch.Orderly.card;
import static jp.hokensho.center.batch.Orderly.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(SmallBatches.class)
@DisplayName("R-05: many cards in one order")
class BatchTest {

    private static final String INSURER = "06990014";
    private static final String UNREGISTERED = "01990019";
    private static final String NOT_ON_THE_LIST = "06990022";
    private static final String DEAF = "00000001";

    @Inject
    World world;

    private Orderly clerk;

    @BeforeEach
    void signIn() {
        clerk = new Orderly(world, world.clerk());
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    @DisplayName("R-02: every row gets a verification number of its own, and the caller's key back")
    void everyRowGetsItsOwnNumber() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));

        var id = clerk.given(card(INSURER, "12", "A-1"), card(UNREGISTERED, "13", "A-2"));

        var done = clerk.await(id, "DONE");
        assertEquals(1, done.body().path("outcomes").path("VALID").asInt(), done::toString);
        assertEquals(1, done.body().path("outcomes").path("INSURER_NOT_FOUND").asInt());
        var results = clerk.results(id);
        assertEquals(List.of("A-1", "A-2"), references(results));
        assertEquals(
                "VALID", results.getFirst().path("verification").path("outcome").asText());
        assertEquals(2, clerk.numbers(id).stream().distinct().count());
    }

    @Test
    @DisplayName("a row's fault is that row's result and names its columns; the file goes on")
    void aRowsFaultIsItsOwn() {
        var wrong = card("12", "12", "B-1");

        var id = clerk.given(wrong, card(UNREGISTERED, "13", "B-2"));

        var done = clerk.await(id, "DONE");
        assertEquals(1, done.body().path("invalid").asInt(), done::toString);
        var fault = clerk.results(id).getFirst();
        assertEquals("INVALID", fault.path("state").asText());
        assertEquals("insurerNumber", fault.path("problem").path("field").asText());
        assertEquals(List.of("2"), rowsOf(id, "?outcome=INSURER_NOT_FOUND"));
        assertEquals(List.of("1"), rowsOf(id, "?state=INVALID"));
        assertEquals(List.of("2"), rowsOf(id, "?after=1"));
    }

    @Test
    @DisplayName("R-34: what the permission list does not allow is refused on the record, row by row")
    void whatMayNotBeAskedIsRefusedOnTheRecord() {
        var id = clerk.given(card(NOT_ON_THE_LIST, "12", "C-1"), card(UNREGISTERED, "13", "C-2"));

        var done = clerk.await(id, "DONE");
        assertEquals(1, done.body().path("refused").asInt(), done::toString);
        var number =
                clerk.results(id).getFirst().path("problem").path("traceNumber").asText();
        var denied = world.auditor().get("/v1/journal/" + number).body().path("header");
        assertEquals("NOT_PERMITTED", denied.path("reason").asText());
        assertEquals("POST /v1/batches", denied.path("operation").asText());
    }

    @Test
    @DisplayName("a file of CSV is answered as a file of CSV")
    void aFileIsAnsweredAsAFile() {
        var file = "patient_ref,insurer_number,number,symbol\r\nD-1,01990019,12,\"千,代\"\r\nD-2,9,12,\r\n";

        var given = http().postRaw(PATH, "text/csv", file);

        var id = Orderly.id(given);
        clerk.await(id, "DONE");
        var lines = clerk.desk().csv(PATH + "/" + id + "/results").split("\r\n");
        assertTrue(lines[0].startsWith("insurer_number,symbol,number,branch,birth_date,target_date,patient_ref,"));
        assertTrue(lines[1].startsWith("01990019,\"千,代\",12,,,,D-1,"), lines[1]);
        assertTrue(lines[1].contains(",INSURER_NOT_FOUND,"), lines[1]);
        assertTrue(lines[2].contains("insurer_number"), lines[2]);
    }

    @Test
    @DisplayName("a file whose columns are not clear is refused, naming lines and columns and nothing typed")
    void aFileThatIsNotClearIsRefused() {
        var unknown = http().postRaw(PATH, "text/csv", "insurer_number,symbol,number,千代田\r\n");
        var missing = http().postRaw(PATH, "text/csv", "insurer_number,symbol\r\n");
        var uneven = http().postRaw(PATH, "text/csv", "insurer_number,symbol,number\r\n1,2\r\n");

        assertEquals(List.of(422, 400, 400), List.of(unknown.status(), missing.status(), uneven.status()));
        assertEquals("line 1, column 4", unknown.text("field"));
        assertFalse(unknown.toString().contains("千代田"));
        assertEquals("line 1, number", missing.text("field"));
        assertEquals("line 2", uneven.text("field"));
    }

    @Test
    void moreRowsThanABatchMayHaveAreTooMany() {
        var one = card(UNREGISTERED, "1", "E");

        var told = clerk.desk().post(PATH, rows(one, one, one, one, one, one));
        var none = clerk.desk().post(PATH, rows());

        assertEquals(List.of(413, 400), List.of(told.status(), none.status()));
    }

    @Test
    @DisplayName("pausing holds it, resuming goes on, cancelling ends it, and what was answered stays")
    void itIsPausedResumedAndCancelled() {
        var adapter = world.adapter(DEAF, Conduct.deaf());
        var slow = card(DEAF, "12", "F");
        var id = clerk.given(slow, slow, slow, slow, slow);
        world.await(() -> !adapter.heard().isEmpty());

        var paused = clerk.desk().put(PATH + "/" + id + "/pause", "");

        assertEquals(204, paused.status());
        assertEquals("PAUSED", clerk.progress(id).text("state"));
        assertEquals(204, clerk.desk().delete(PATH + "/" + id + "/pause").status());
        assertEquals("RUNNING", clerk.progress(id).text("state"));
        assertEquals(204, clerk.desk().delete(PATH + "/" + id).status());
        assertEquals("CANCELLED", clerk.progress(id).text("state"));
        assertEquals(409, clerk.desk().put(PATH + "/" + id + "/pause", "").status());
        clerk.await(() -> clerk.progress(id).body().path("answered").asInt() == 2);
        assertEquals(3, clerk.progress(id).body().path("waiting").asInt());
    }

    @Test
    @DisplayName("R-33: another clinic's batch and another clerk's do not exist; the manager sees the clinic's")
    void whoSeesWhich() {
        var id = clerk.given(card(UNREGISTERED, "12", "G"));
        clerk.await(id, "DONE");

        var path = PATH + "/" + id;
        assertEquals(404, world.otherManager().get(path).status());
        assertEquals(404, world.otherManager().get(path + "/results").status());
        assertEquals(404, world.otherManager().delete(path).status());
        assertEquals(404, world.secondClerk().get(path).status());
        assertEquals(200, world.manager().get(path).status());
        assertEquals(200, world.clerk().get(path).status());
        assertFalse(ids(world.secondClerk().get(PATH).body()).contains(id));
        assertTrue(ids(world.clerk().get(PATH).body()).contains(id));
    }

    @Test
    void theSameAttemptIsTheSameBatchAndAnotherBodyIsRefused() {
        var desk = clerk.desk().withKey(UUID.randomUUID().toString());

        var first = desk.post(PATH, rows(card(UNREGISTERED, "12", "H")));
        var again = desk.post(PATH, rows(card(UNREGISTERED, "12", "H")));
        var other = desk.post(PATH, rows(card(UNREGISTERED, "13", "H")));

        assertEquals(Orderly.id(first), Orderly.id(again));
        assertEquals(409, other.status());
        assertTrue(other.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    @DisplayName("R-27: under a mandate it runs without a session, and ends with the mandate")
    void underAMandate() {
        var until = Instant.now(Clock.systemUTC()).plusSeconds(3600);
        var mandate = clerk.desk().post("/v1/mandates", Map.of("kind", "BATCH", "until", until.toString()));
        var night =
                new Http(world.center(), world.terminalTls()).with("Authorization", "Bearer " + mandate.text("token"));

        var given = night.post(PATH, rows(card(UNREGISTERED, "12", "I")));

        var path = PATH + "/" + Orderly.id(given);
        clerk.await(() -> "DONE".equals(night.get(path).text("state")));
        assertTrue(night.get(path).body().path("unattended").asBoolean());
        assertEquals(200, clerk.desk().get(path).status());
        var mine = clerk.given(card(UNREGISTERED, "13", "I"));
        assertEquals(404, night.get(PATH + "/" + mine).status());
    }

    @Test
    @DisplayName("R-37: what was ordered under a mandate ends when that is withdrawn")
    void endsWithItsMandate() {
        var until = Instant.now(Clock.systemUTC()).plusSeconds(3600);
        var mandate = clerk.desk().post("/v1/mandates", Map.of("kind", "BATCH", "until", until.toString()));
        var night =
                new Http(world.center(), world.terminalTls()).with("Authorization", "Bearer " + mandate.text("token"));
        world.adapter(DEAF, Conduct.deaf());
        var slow = card(DEAF, "12", "J");
        var id = Orderly.id(night.post(PATH, rows(slow, slow, slow)));
        night.put(PATH + "/" + id + "/pause", "");

        clerk.desk().delete("/v1/mandates/" + mandate.text("id"));
        clerk.desk().delete(PATH + "/" + id + "/pause");

        assertEquals("CUT_OFF", clerk.await(id, "CUT_OFF").text("state"));
    }

    @Test
    @DisplayName("its events tell how far it is, until it is over")
    void itsEventsTellHowFarItIs() {
        var id = clerk.given(card(UNREGISTERED, "12", "K"), card(UNREGISTERED, "13", "K"));

        var events = http().with("Accept", "text/event-stream").text(PATH + "/" + id + "/events");

        assertTrue(events.contains("event:progress"), events);
        assertTrue(events.contains("\"state\":\"DONE\""), events);
    }

    private List<String> rowsOf(String id, String filter) {
        var page = clerk.desk().get(PATH + "/" + id + "/results" + filter);
        return page.body().path("items").findValuesAsText("row");
    }

    private Http http() {
        return clerk.desk().over(new Http(world.center(), world.terminalTls()));
    }

    private static List<String> references(List<JsonNode> results) {
        return results.stream()
                .map(row -> row.path("verification").path("patientRef").asText())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }
}
