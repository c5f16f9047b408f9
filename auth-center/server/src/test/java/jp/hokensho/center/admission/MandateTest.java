package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.admission.Town.Terminal;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-27: unattended work runs under a mandate that a signed-in person gave")
class MandateTest {

    private static final Map<String, String> QUESTION =
            Map.of("insurerNumber", "01990019", "symbol", "千代田", "number", "12");

    @Inject
    Town town;

    @Inject
    Journal journal;

    private Terminal terminal;
    private Http clerk;

    @BeforeEach
    void signIn() {
        terminal = town.terminal(TownRegistry.CLINIC);
        clerk = town.signedIn(terminal.http(), "town-clerk");
    }

    @Test
    void worksUnderThePersonsNameAfterTheSessionEnded() {
        var given = given(clerk, soon());
        clerk.delete("/v1/sessions/current");

        var asked = unattended(terminal.http(), given).post("/v1/verifications", QUESTION);

        assertEquals(201, asked.status(), asked::toString);
        var header = journal.find(TraceNumber.parse(asked.text("verificationNumber")))
                .orElseThrow()
                .header();
        assertTrue(header.contains("\"session\":\"" + given.text("id") + "\""), header);
    }

    @Test
    void isGoodAtItsOwnTerminalOnly() {
        var given = given(clerk, soon());

        var elsewhere =
                unattended(town.terminal(TownRegistry.CLINIC).http(), given).post("/v1/verifications", QUESTION);
        var nowhere = unattended(town.stranger(), given).post("/v1/verifications", QUESTION);

        assertEquals(List.of(401, 403), List.of(elsewhere.status(), nowhere.status()));
        assertTrue(elsewhere.text("traceNumber").matches("[0-9]{20}"));
        assertTrue(nowhere.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    void withdrawnItIsGoodForNothingAtTheNextRequest() {
        var given = given(clerk, soon());
        var worker = unattended(terminal.http(), given);
        assertEquals(201, worker.post("/v1/verifications", QUESTION).status());

        var withdrawn = clerk.delete("/v1/mandates/" + given.text("id"));

        assertEquals(204, withdrawn.status());
        assertEquals(401, worker.post("/v1/verifications", QUESTION).status());
        assertEquals(204, clerk.delete("/v1/mandates/" + given.text("id")).status());
    }

    @Test
    void holdsInItsTimeOnly() {
        var later = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var given = clerk.post(
                "/v1/mandates",
                Map.of(
                        "kind",
                        "MORNING_LIST",
                        "from",
                        later.toString(),
                        "until",
                        later.plusSeconds(600).toString()));

        assertEquals(201, given.status(), given::toString);
        assertEquals(
                401,
                unattended(terminal.http(), given)
                        .post("/v1/verifications", QUESTION)
                        .status());
    }

    @Test
    void whoGivesItMustSayUntilWhenAndNotTooLong() {
        var never = clerk.post("/v1/mandates", Map.of("kind", "BATCH"));
        var past = clerk.post("/v1/mandates", Map.of("kind", "BATCH", "until", "2020-01-01T00:00:00Z"));
        var long365 = clerk.post("/v1/mandates", Map.of("kind", "BATCH", "until", inDays(365)));
        var unknown = clerk.post("/v1/mandates", Map.of("kind", "EVERYTHING", "until", inDays(1)));

        assertEquals(
                List.of(400, 422, 422, 400),
                List.of(never.status(), past.status(), long365.status(), unknown.status()));
    }

    @Test
    void itNeitherBeginsInThePastNorIsKeptForYearsAhead() {
        var yesterday = clerk.post("/v1/mandates", Map.of("kind", "BATCH", "from", inDays(-1), "until", inDays(1)));
        var inYears = clerk.post("/v1/mandates", Map.of("kind", "BATCH", "from", inDays(3650), "until", inDays(3651)));
        var backwards = clerk.post("/v1/mandates", Map.of("kind", "BATCH", "from", inDays(2), "until", inDays(1)));
        var inDays = clerk.post("/v1/mandates", Map.of("kind", "BATCH", "from", inDays(1), "until", inDays(30)));

        assertEquals(
                List.of(422, 422, 422, 201),
                List.of(yesterday.status(), inYears.status(), backwards.status(), inDays.status()));
    }

    @Test
    void nothingButVerifyingIsDoneUnderIt() {
        var worker = unattended(terminal.http(), given(clerk, soon()));

        assertEquals(
                403,
                worker.post("/v1/mandates", Map.of("kind", "BATCH", "until", inDays(1)))
                        .status());
        assertEquals(403, worker.get("/v1/mandates").status());
        assertEquals(403, worker.delete("/v1/sessions/current").status());
        assertEquals(403, worker.post("/v1/sessions/current/renewal", Map.of()).status());
        assertEquals(
                403,
                worker.put("/v1/people/me/password", Map.of("oldPassword", "a", "newPassword", "b"))
                        .status());
    }

    @Test
    @DisplayName("R-33: a clerk sees the own ones, a manager the clinic's, nobody another clinic's")
    void whoSeesWhich() {
        var given = given(clerk, soon());
        var manager = town.signedIn(terminal.http(), "town-manager");
        var other = town.signedIn(town.terminal(TownRegistry.STRICT).http(), "town-strict");

        assertTrue(ids(clerk).contains(given.text("id")));
        assertTrue(ids(manager).contains(given.text("id")));
        assertFalse(ids(other).contains(given.text("id")));
        assertEquals(404, other.delete("/v1/mandates/" + given.text("id")).status());
        assertEquals(204, manager.delete("/v1/mandates/" + given.text("id")).status());
    }

    private static List<String> ids(Http person) {
        return person.get("/v1/mandates").body().path("items").findValuesAsText("id");
    }

    private static Told given(Http person, Map<String, String> wish) {
        var given = person.post("/v1/mandates", wish);
        assertEquals(201, given.status(), given::toString);
        return given;
    }

    private static Http unattended(Http from, Told given) {
        return from.with("Authorization", "Bearer " + given.text("token"));
    }

    private static Map<String, String> soon() {
        return Map.of("kind", "BATCH", "until", inDays(1));
    }

    private static String inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }
}
