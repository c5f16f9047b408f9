package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("R-32, R-34, R-37: what was approved takes effect at once")
class StandingTest {

    private static final String INSURER = "06990014";
    private static final String OTHER_CLINIC = "1310000002";

    @Inject
    World world;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void aSuspendedClinicIsRefusedAtItsNextRequestAndComesBack() {
        var desk = world.otherManager();
        assertEquals(201, desk.verify("01990019").status());

        approved(standing(OTHER_CLINIC, "SUSPEND", null));
        var refused = desk.verify("01990019");
        approved(standing(OTHER_CLINIC, "RESUME", null));

        assertEquals(403, refused.status(), refused::toString);
        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"));
        assertEquals(201, desk.verify("01990019").status());
    }

    @Test
    void aSuspendedInsurerIsNotAskedAndNeverCardNotFound() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var desk = world.manager();

        approved(standing(INSURER, "SUSPEND", null));
        var silent = desk.verify(INSURER);
        approved(standing(INSURER, "RESUME", null));

        assertEquals("INSURER_UNAVAILABLE", silent.text("outcome"));
        assertEquals("VALID", desk.verify(INSURER).text("outcome"));
    }

    @Test
    void anInsurerThatEndedIsNotInTheDirectoryAnyMore() {
        var desk = world.otherManager();

        approved(standing("06990022", "END", LocalDate.of(2020, 3, 31)));
        var ended = desk.verify("06990022");
        approved(standing("06990022", "RESUME", null));

        assertEquals("INSURER_NOT_FOUND", ended.text("outcome"));
        assertEquals("INSURER_UNAVAILABLE", desk.verify("06990022").text("outcome"));
    }

    @Test
    @DisplayName("R-34: the permission list is taken out, changed by two people, and put back")
    void thePermissionListDecides() {
        var desk = world.otherManager();
        var operator = world.operator();
        var before = operator.csv("/v1/permissions");

        approved(Map.of(
                "kind", "permission-list", "csv", before + OTHER_CLINIC + "," + INSURER + ",1,1,0,,2020-03-31\r\n"));
        var over = desk.verify(INSURER);
        approved(Map.of("kind", "permission-list", "csv", before + OTHER_CLINIC + "," + INSURER + ",1,1,0,,\r\n"));
        var today = desk.verify(INSURER);
        var past = desk.post("/v1/verifications", past());
        approved(Map.of("kind", "permission-list", "csv", before));

        assertEquals(403, over.status());
        assertEquals(201, today.status());
        assertEquals(403, past.status(), past::toString);
        assertEquals(201, desk.post("/v1/verifications", past()).status());
        assertEquals(before, operator.csv("/v1/permissions"));
        assertEquals(
                OTHER_CLINIC,
                desk.get("/v1/permissions")
                        .body()
                        .path("items")
                        .path(0)
                        .path("clinic")
                        .asText());
    }

    private static Map<String, String> past() {
        return Map.of("insurerNumber", INSURER, "symbol", "千代田", "number", "12", "targetDate", "2020-04-01");
    }

    private static Map<String, Object> standing(String organization, String step, LocalDate on) {
        var change =
                new HashMap<String, Object>(Map.of("kind", "standing", "organization", organization, "step", step));
        if (on != null) {
            change.put("on", on.toString());
        }
        return change;
    }

    private void approved(Map<String, Object> change) {
        var applied = world.operator().post("/v1/applications", change);
        assertEquals(201, applied.status(), applied::toString);
        var approved = world.secondOperator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
    }
}
