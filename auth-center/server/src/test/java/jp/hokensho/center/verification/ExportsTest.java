package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.batch.SmallBatches;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A file has three rows at the most here.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(SmallBatches.class)
@DisplayName("R-10: a manager takes past results away as a file, on the record (R-24)")
class ExportsTest {

    private static final String EXPORTS = "/v1/verifications/exports";
    private static final String UNREGISTERED = "01990027";

    @Inject
    World world;

    private Desk manager;
    private String patient;
    /// The first question of a test.
    private String since;

    @BeforeEach
    void signIn() {
        manager = world.manager();
        patient = "P-" + UUID.randomUUID();
    }

    @Test
    @DisplayName("the order says who took what and how much, and names no patient")
    void theOrderIsOnTheRecord() {
        asked(manager);
        asked(manager);

        var order = manager.post(EXPORTS, Map.of("patientRef", patient, "from", since));

        assertEquals(201, order.status(), order::toString);
        assertTrue(order.header("Location").endsWith(EXPORTS + "/" + order.text("number")), order::toString);
        assertEquals(2, order.body().path("rows").asInt());
        var event = world.auditor().get("/v1/journal/" + order.text("number")).body();
        var header = event.path("header");
        assertAll(
                () -> assertEquals("ResultsExported", event.path("kind").asText()),
                () -> assertEquals(2, header.path("rows").asInt()),
                () -> assertEquals("*", header.path("filter").path("patientRef").asText()),
                () -> assertEquals(since, header.path("filter").path("from").asText()),
                () -> assertFalse(event.toString().contains(patient), event::toString));
    }

    @Test
    @DisplayName("the rows are what was asked and answered, newest first, page by page")
    void theRowsAreWhatWasAskedAndAnswered() {
        var older = asked(manager).text("verificationNumber");
        var newer = asked(manager).text("verificationNumber");
        var order = ordered(manager);

        var first = manager.get(order + "?limit=1");
        var second = manager.get(order + "?limit=1&after=" + first.text("next"));

        var row = first.body().path("items").path(0);
        assertEquals("千代田", row.path("question").path("symbol").asText(), row::toString);
        assertEquals(patient, row.path("question").path("patientRef").asText(), row::toString);
        assertEquals(
                "INSURER_NOT_FOUND", row.path("verification").path("outcome").asText());
        assertTrue(row.path("erased").isNull());
        assertEquals(List.of(newer), numbers(first));
        assertEquals(List.of(older), numbers(second));
    }

    @Test
    void whatIsAnsweredAfterwardsIsNotAmongThem() {
        var before = asked(manager).text("verificationNumber");
        var order = ordered(manager);

        asked(manager);

        assertEquals(List.of(before), numbers(manager.get(order)));
    }

    @Test
    @DisplayName("R-33: what another session ordered is told like what nobody did")
    void anotherSessionGetsNoneOfIt() {
        asked(manager);
        var order = ordered(manager);

        var colleague = world.manager().get(order);
        var other = world.otherManager().get(order);
        var unknown = manager.get(EXPORTS + "/" + TraceNumber.of(0, 999_999_999));
        var noOrder = manager.get(EXPORTS + "/" + asked(manager).text("verificationNumber"));

        assertEquals(404, colleague.status());
        assertEquals(
                List.of(unknown(colleague), unknown(colleague), unknown(colleague)),
                List.of(unknown(other), unknown(unknown), unknown(noOrder)));
        assertTrue(colleague.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    @DisplayName("R-21: a clerk is refused, on the record")
    void aClerkIsRefusedOnTheRecord() {
        var told = world.clerk().post(EXPORTS, Map.of());

        assertEquals(403, told.status());
        var denied = world.auditor()
                .get("/v1/journal/" + told.text("traceNumber"))
                .body()
                .path("header");
        assertEquals("ROLE_MISSING", denied.path("reason").asText());
        assertEquals("POST /v1/verifications/exports", denied.path("operation").asText());
    }

    @Test
    @DisplayName("more than a file may have is told with what to do, and takes nothing away")
    void moreThanAFileMayHaveIsTold() {
        asked(manager);
        asked(manager);
        asked(manager);

        var three = manager.post(EXPORTS, Map.of("from", since));
        asked(manager);
        var four = manager.english().post(EXPORTS, Map.of("from", since));

        assertEquals(201, three.status(), three::toString);
        assertEquals(413, four.status());
        assertTrue(four.text("detail").contains("At most 3 results"), four::toString);
    }

    private Told asked(Desk desk) {
        var card = new HashMap<>(Desk.card(UNREGISTERED));
        card.put("patientRef", patient);
        var told = desk.post("/v1/verifications", card);
        since = since == null ? told.text("verifiedAt") : since;
        return told;
    }

    /// @return where the rows are
    private String ordered(Desk desk) {
        return desk.post(EXPORTS, Map.of("patientRef", patient, "from", since)).header("Location");
    }

    private static JsonNode unknown(Told told) {
        return told.body().deepCopy().path("type");
    }

    private static List<String> numbers(Told told) {
        return told.body().path("items").findValuesAsText("verificationNumber");
    }
}
