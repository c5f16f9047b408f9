package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-10: a clinic looks through its past results")
class PastResultsTest {

    private static final String SEARCH = "/v1/verifications/search";
    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    private String patient;

    @BeforeEach
    void nameAPatient() {
        patient = "P-" + UUID.randomUUID();
    }

    @Test
    @DisplayName("by what it calls a patient, however wide that is typed, with who asked")
    void aPatientIsFoundByTheClinicsOwnKey() {
        var clerk = world.clerk();
        var number = asked(clerk, patient);
        asked(clerk, patient + "0");

        var found = items(world.manager().post(SEARCH, Map.of("patientRef", " " + patient.replace("P-", "Ｐ－") + "　")));

        assertEquals(List.of(number), numbers(found));
        assertEquals(patient, found.path(0).path("patientRef").asText(), found::toString);
        assertEquals("clerk", found.path(0).path("askedBy").asText(), found::toString);
        assertTrue(found.path(0).path("erased").isNull(), found::toString);
    }

    @Test
    void aPageThatIsFullIsFollowedByAnother() {
        var manager = world.manager();
        var older = asked(manager, patient);
        var newer = asked(manager, patient);

        var first = manager.post(SEARCH + "?limit=1", Map.of("patientRef", patient));
        var second = manager.post(SEARCH + "?limit=1&after=" + first.text("next"), Map.of("patientRef", patient));

        assertEquals(List.of(newer), numbers(items(first)));
        assertEquals(List.of(older), numbers(items(second)));
    }

    @Test
    void aNumberIsFoundAmongAll() {
        var number = asked(world.clerk(), patient);

        assertEquals(List.of(number), numbers(items(world.manager().post(SEARCH, Map.of("number", number)))));
        assertEquals(
                422,
                world.manager().post(SEARCH, Map.of("number", mistyped(number))).status());
    }

    @Test
    @DisplayName("a clerk sees the own session's alone")
    void aClerkSeesTheOwnSessionsAlone() {
        asked(world.clerk(), patient);
        var second = world.secondClerk();
        var own = asked(second, patient);

        assertEquals(List.of(own), numbers(items(second.post(SEARCH, Map.of("patientRef", patient)))));
    }

    @Test
    @DisplayName("R-33: no other clinic finds the patient, and nobody else is told the clinic's own words")
    void nobodyElseIsToldTheClinicsWords() {
        var number = asked(world.clerk(), patient);

        var foreign = world.otherManager().post(SEARCH, Map.of("patientRef", patient));
        var centre = world.operator().get("/v1/verifications?number=" + number);

        assertEquals(0, items(foreign).size(), foreign::toString);
        assertEquals(List.of(number), numbers(items(centre)));
        assertTrue(items(centre).path(0).path("patientRef").isNull(), centre::toString);
        assertTrue(items(centre).path(0).path("askedBy").isNull(), centre::toString);
        assertEquals(403, world.insurer().post(SEARCH, Map.of()).status());
    }

    @Test
    void whatCannotBeLookedForIsToldByItsField() {
        var told = world.manager().post(SEARCH, Map.of("from", "2026-13-01", "outcome", "GOOD"));

        assertEquals(400, told.status());
        assertEquals(
                List.of("from", "outcome"),
                told.body().path("errors").findValuesAsText("field").stream()
                        .sorted()
                        .toList());
    }

    private static String asked(Desk desk, String patientRef) {
        var card = Map.of("insurerNumber", UNREGISTERED, "symbol", "千代田", "number", "12", "patientRef", patientRef);
        return desk.post("/v1/verifications", card).text("verificationNumber");
    }

    private static String mistyped(String number) {
        return number.substring(0, 19) + (number.charAt(19) == '0' ? '1' : '0');
    }

    private static JsonNode items(Told told) {
        assertEquals(200, told.status(), told::toString);
        return told.body().path("items");
    }

    private static List<String> numbers(JsonNode items) {
        return items.findValuesAsText("verificationNumber");
    }
}
