package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.center.registry.Standing;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Tenants;
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

    @Inject
    Tenants tenants;

    @Inject
    Organizations organizations;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void aSuspendedClinicIsRefusedAtItsNextRequestAndComesBack() {
        var desk = world.otherManager();
        assertEquals(201, desk.verify("01990019").status());

        approved(standing(OTHER_CLINIC, "SUSPEND"));
        var refused = desk.verify("01990019");
        approved(standing(OTHER_CLINIC, "RESUME"));

        assertEquals(401, refused.status(), refused::toString);
        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"));
        assertEquals(401, desk.verify("01990019").status(), "what was begun before does not come back");
        assertEquals(201, world.otherManager().verify("01990019").status());
    }

    @Test
    void whatWasBegunBeforeTheLastDayPassedDoesNotComeBackWithTheClinic() {
        var desk = world.otherManager();

        ended(OTHER_CLINIC);
        var over = desk.verify("01990019");
        approved(standing(OTHER_CLINIC, "RESUME"));

        assertEquals(403, over.status(), over::toString);
        assertEquals(401, desk.verify("01990019").status());
        assertEquals(201, world.otherManager().verify("01990019").status());
    }

    @Test
    void aSuspendedInsurerIsNotAskedAndNeverCardNotFound() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var desk = world.manager();

        approved(standing(INSURER, "SUSPEND"));
        var silent = desk.verify(INSURER);
        approved(standing(INSURER, "RESUME"));

        assertEquals("INSURER_UNAVAILABLE", silent.text("outcome"));
        assertEquals("VALID", desk.verify(INSURER).text("outcome"));
    }

    @Test
    void anInsurerThatEndedIsNotInTheDirectoryAnyMore() {
        var desk = world.otherManager();

        ended("06990022");
        var ended = desk.verify("06990022");
        approved(standing("06990022", "RESUME"));

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

    private static Map<String, Object> standing(String organization, String step) {
        return Map.of("kind", "standing", "organization", organization, "step", step);
    }

    /// As if its last day had been applied for in time.
    private void ended(String organization) {
        tenants.in(Tenants.CENTER, connection -> {
            var end = Optional.of(LocalDate.of(2020, 3, 31));
            organizations.set(connection, organization, new Standing(false, end, false));
            return end;
        });
        organizations.refresh();
    }

    private void approved(Map<String, Object> change) {
        var applied = world.operator().post("/v1/applications", change);
        assertEquals(201, applied.status(), applied::toString);
        var approved = world.secondOperator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
    }
}
