package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-30, R-31, R-32: people come by application, choose their own password, and leave the same way")
class PeopleApplicationTest {

    private static final String CLINIC = "1310000001";
    private static final String OTHER_PASSWORD = "赤い橋を渡る九頭の鹿たち";
    private static final String PASSWORD = "青い空と白い雲の十三文字以上";

    @Inject
    World world;

    @Test
    void aPersonIsAppliedForApprovedActivatedAndVerifies() {
        var approved = approved(world.manager().post("/v1/applications", clerk("hayashi")));

        var code = world.manager().post(path(approved) + "/code", Map.of());
        assertEquals(201, code.status(), code::toString);
        var activated = activate(code.text("code"), "hayashi");

        assertEquals(204, activated.status(), activated::toString);
        var session = signIn("hayashi");
        assertEquals(201, session.status(), session::toString);
        var asked = at(session).post("/v1/verifications", Map.of("insurerNumber", "01990019", "number", "12"));
        assertEquals(201, asked.status(), asked::toString);
    }

    @Test
    void whoApprovesNeverGetsTheCode() {
        var approved = approved(world.manager().post("/v1/applications", clerk("mori")));

        var refused = world.operator().post(path(approved) + "/code", Map.of());
        var foreign = world.otherManager().post(path(approved) + "/code", Map.of());

        assertEquals(403, refused.status());
        assertEquals(404, foreign.status());
        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        var approved = approved(world.manager().post("/v1/applications", clerk("kawa")));
        var first = world.manager().post(path(approved) + "/code", Map.of()).text("code");
        var second = world.manager().post(path(approved) + "/code", Map.of()).text("code");

        assertNotEquals(first, second);
        assertEquals(403, activate(first, "kawa").status());
        assertEquals(204, activate(second, "kawa").status());
        assertEquals(403, activate(second, "kawa").status());
    }

    @Test
    @DisplayName("R-30: who has chosen a password is out of reach of those who registered the ID")
    void noCodeComesOnceThereIsAPassword() {
        var approved = approved(world.manager().post("/v1/applications", clerk("mizu")));
        var code = world.manager().post(path(approved) + "/code", Map.of()).text("code");
        assertEquals(204, activate(code, "mizu").status());
        var person = approved.body().path("decision").path("subject").asText();

        var late = world.manager().post(path(approved) + "/code", Map.of());
        var reset = approved(world.manager()
                .post("/v1/applications", Map.of("kind", "person-reset", "organization", CLINIC, "person", person)));
        var afterReset = world.manager().post(path(approved) + "/code", Map.of());
        var again = world.manager().post(path(reset) + "/code", Map.of()).text("code");
        assertEquals(204, activate(again, "mizu", OTHER_PASSWORD).status());
        var used = world.manager().post(path(reset) + "/code", Map.of());

        assertEquals(List.of(409, 409, 409), List.of(late.status(), afterReset.status(), used.status()));
        assertEquals(201, signIn("mizu", OTHER_PASSWORD).status());
    }

    @Test
    void nobodyDecidesAboutThemselves() {
        var operator = world.operator()
                .get("/v1/people")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("loginId").asText().equals("operator"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        var applied = world.secondOperator()
                .post(
                        "/v1/applications",
                        Map.of(
                                "kind",
                                "person-edit",
                                "organization",
                                "center",
                                "person",
                                operator,
                                "roles",
                                List.of("center-admin")));

        var refused = world.operator().post(path(applied) + "/approval", Map.of());

        assertEquals(403, refused.status(), refused::toString);
    }

    @Test
    void noCodeComesBeforeTheApproval() {
        var applied = world.manager().post("/v1/applications", clerk("sora"));

        assertEquals(
                409, world.manager().post(path(applied) + "/code", Map.of()).status());
    }

    @ParameterizedTest
    @CsvSource({
        "1310000001, center-operations",
        "1310000001, insurer-manager",
        "06990014, clinic-clerk",
        "06990014, insurer-operations insurer-media",
        "center, center-admin center-media",
        "center, center-operations center-head",
        "center, auditor center-admin"
    })
    @DisplayName("R-31: roles that must not meet, or are another organization's, are refused")
    void rolesThatMustNotMeet(String organization, String roles) {
        var change = new HashMap<String, Object>(clerk("nobody"));
        change.put("organization", organization);
        change.put("roles", List.of(roles.split(" ")));

        var refused = world.operator().post("/v1/applications", change);

        assertEquals(422, refused.status(), refused::toString);
        assertEquals(
                "not-together",
                refused.body().path("errors").path(0).path("code").asText());
    }

    @Test
    void aLoginIsGivenOnce() {
        approved(world.manager().post("/v1/applications", clerk("hoshi")));

        var own = world.manager().post("/v1/applications", clerk("hoshi"));
        var foreign = world.otherManager().post("/v1/applications", of("1310000002", "hoshi"));
        var free = world.otherManager().post("/v1/applications", of("1310000002", "hoshi2"));
        var decided = world.operator().post(path(foreign) + "/approval", Map.of());

        assertEquals("taken", own.body().path("errors").path(0).path("code").asText());
        assertEquals(List.of(201, 201), List.of(foreign.status(), free.status()), "nobody looks for others' logins");
        assertEquals(422, decided.status(), decided::toString);
    }

    @Test
    @DisplayName("R-37: a suspended person is refused at the next request, and comes back; a deleted one does not")
    void suspendedAndDeleted() {
        var person = joined("tsuki");
        var desk = at(signIn("tsuki"));
        assertEquals(200, desk.get("/v1/insurers").status());

        approved(world.manager().post("/v1/applications", standing(person, "SUSPEND")));
        var suspended = desk.get("/v1/insurers");
        approved(world.manager().post("/v1/applications", standing(person, "RESUME")));
        var resumed = signIn("tsuki");
        approved(world.manager().post("/v1/applications", standing(person, "DELETE")));

        assertEquals(401, suspended.status(), suspended::toString);
        assertEquals(201, resumed.status(), resumed::toString);
        assertEquals(401, at(resumed).get("/v1/insurers").status());
        assertEquals(401, signIn("tsuki").status());
    }

    @Test
    void aResetTakesASecondPersonAndLeavesNoOldPassword() {
        var person = joined("kaze");

        var reset = approved(world.manager()
                .post("/v1/applications", Map.of("kind", "person-reset", "organization", CLINIC, "person", person)));

        assertEquals(401, signIn("kaze").status());
        var code = world.manager().post(path(reset) + "/code", Map.of()).text("code");
        assertEquals(422, activate(code, "kaze").status(), "the password of before");
        assertEquals(204, activate(code, "kaze", OTHER_PASSWORD).status());
        assertEquals(201, signIn("kaze", OTHER_PASSWORD).status());
        assertEquals(401, signIn("kaze").status());
    }

    @Test
    @DisplayName("R-33: a person of another clinic is as unknown as none")
    void anotherClinicsPersonIsUnknown() {
        var person = joined("umi");
        var change = new HashMap<>(standing(person, "SUSPEND"));
        change.put("organization", "1310000002");

        var refused = world.otherManager().post("/v1/applications", change);

        assertEquals(
                "unknown", refused.body().path("errors").path(0).path("code").asText());
        assertFalse(world.otherManager()
                .get("/v1/people")
                .body()
                .findValuesAsText("loginId")
                .contains("umi"));
        assertTrue(world.manager()
                .get("/v1/people")
                .body()
                .findValuesAsText("loginId")
                .contains("umi"));
    }

    private String joined(String login) {
        var approved = approved(world.manager().post("/v1/applications", clerk(login)));
        var code = world.manager().post(path(approved) + "/code", Map.of()).text("code");
        assertEquals(204, activate(code, login).status());
        return approved.body().path("decision").path("subject").asText();
    }

    private static Map<String, Object> clerk(String login) {
        return of(CLINIC, login);
    }

    private static Map<String, Object> of(String organization, String login) {
        return Map.of(
                "kind",
                "person-registration",
                "organization",
                organization,
                "login",
                login,
                "name",
                "架空 職員",
                "roles",
                List.of("clinic-clerk"));
    }

    private static Map<String, Object> standing(String person, String step) {
        return Map.of("kind", "person-standing", "organization", CLINIC, "person", person, "step", step);
    }

    private Told activate(String code, String login) {
        return activate(code, login, PASSWORD);
    }

    private Told activate(String code, String login, String password) {
        return new Http(world.center(), world.strangerTls())
                .post("/v1/activations", Map.of("code", code, "loginId", login, "password", password));
    }

    private Told signIn(String login) {
        return signIn(login, PASSWORD);
    }

    private Told signIn(String login, String password) {
        return new Http(world.center(), world.terminalTls())
                .post("/v1/sessions", Map.of("loginId", login, "password", password));
    }

    private Http at(Told session) {
        return new Http(world.center(), world.terminalTls()).with("Authorization", "Bearer " + session.text("token"));
    }

    private Told approved(Told applied) {
        assertEquals(201, applied.status(), applied::toString);
        var approved = world.operator().post(path(applied) + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
        return approved;
    }

    private static String path(Told application) {
        return "/v1/applications/" + application.text("id");
    }
}
