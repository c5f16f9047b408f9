package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-30, R-32: a person's code comes of the last approval alone, and never to who gave it")
class CodesTest {

    private static final String CLINIC = "1310000001";

    @Inject
    World world;

    @Test
    void whoApprovedTheLastResetGetsNoCodeOfTheOneTheyAppliedForBefore() {
        var person = subject(registered("kumo"));
        var first = approved(reset(person), world.operator(), world.secondOperator());
        activate("kumo", code(world.operator(), first).text("code"));

        var last = approved(reset(person), world.secondOperator(), world.operator());
        var stale = code(world.operator(), first);
        var own = code(world.operator(), last);
        var due = code(world.secondOperator(), last);

        assertEquals(List.of(409, 403, 201), List.of(stale.status(), own.status(), due.status()));
    }

    @Test
    void noneComesOfAnEarlierResetThoughNobodyChoseAPasswordSince() {
        var person = subject(registered("yuki"));
        var first = approved(reset(person), world.operator(), world.secondOperator());

        approved(reset(person), world.secondOperator(), world.operator());

        assertEquals(409, code(world.operator(), first).status());
    }

    @Test
    void noneComesOfARegistrationOnceTheIdWasReset() {
        var registered = registered("niji");
        var reset = approved(reset(subject(registered)), world.secondOperator(), world.operator());

        var stale = code(world.operator(), registered);
        var due = code(world.secondOperator(), reset);

        assertEquals(List.of(409, 201), List.of(stale.status(), due.status()));
    }

    private Told registered(String login) {
        var clerk = Map.of(
                "kind",
                "person-registration",
                "organization",
                CLINIC,
                "login",
                login,
                "name",
                "架空 職員",
                "roles",
                List.of("clinic-clerk"));
        return approved(clerk, world.operator(), world.secondOperator());
    }

    private static Map<String, Object> reset(String person) {
        return Map.of("kind", "person-reset", "organization", CLINIC, "person", person);
    }

    private static Told approved(Map<String, Object> change, Desk applicant, Desk approver) {
        var applied = applicant.post("/v1/applications", change);
        assertEquals(201, applied.status(), applied::toString);
        var approved = approver.post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
        return approved;
    }

    private static Told code(Desk desk, Told application) {
        return desk.post("/v1/applications/" + application.text("id") + "/code", Map.of());
    }

    private static String subject(Told application) {
        return application.body().path("decision").path("subject").asText();
    }

    private void activate(String login, String code) {
        var body = Map.of("code", code, "loginId", login, "password", "青い空と白い雲の十三文字以上");
        assertEquals(
                204,
                new Http(world.center(), world.strangerTls())
                        .post("/v1/activations", body)
                        .status());
    }
}
