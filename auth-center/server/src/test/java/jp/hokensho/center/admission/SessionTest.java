package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
class SessionTest {

    private static final String LONG_ENOUGH = "correct horse battery";

    private final Town town;

    SessionTest(Town town) {
        this.town = town;
    }

    @Test
    void aRenewedTokenIsANewOneForTheSameSession() {
        var desk = town.terminal(TownRegistry.CLINIC).http();
        var first = town.signIn(desk, "town-clerk");

        var renewed = with(desk, first).post("/v1/sessions/current/renewal", "");

        assertEquals(201, renewed.status());
        assertNotEquals(first.text("token"), renewed.text("token"));
        assertEquals(200, with(desk, renewed).get("/v1/insurers").status());
    }

    @Test
    void theAnswerSaysWhoOneIsAndThatNothingIsDue() {
        var told = town.signIn(town.terminal(TownRegistry.CLINIC).http(), "town-manager");

        assertEquals("[\"clinic-manager\"]", told.body().path("roles").toString());
        assertEquals("false", told.text("mustChangePassword"));
        assertEquals("false", told.text("mustRegisterFactor"));
    }

    @Test
    void aNewPasswordIsTheOnlyOneThatWorks() {
        var desk = town.terminal(TownRegistry.CLINIC).http();
        var clerk = town.signedIn(desk, "town-changing");

        var weak = clerk.put("/v1/people/me/password", passwords(town.password("town-changing"), "short"));
        var wrong = clerk.put("/v1/people/me/password", passwords("x", LONG_ENOUGH));
        var changed = clerk.put("/v1/people/me/password", passwords(town.password("town-changing"), LONG_ENOUGH));

        assertEquals("422 newPassword", weak.status() + " " + weak.text("field"));
        assertEquals("403 WRONG_PASSWORD", wrong.status() + " " + town.reason(wrong));
        assertEquals(204, changed.status());
        assertEquals(401, town.signIn(desk, "town-changing").status());
        assertEquals(201, town.signIn(desk, "town-changing", LONG_ENOUGH).status());
    }

    private static Map<String, String> passwords(String old, String wanted) {
        return Map.of("oldPassword", old, "newPassword", wanted);
    }

    private static Http with(Http desk, Told session) {
        return desk.with("Authorization", "Bearer " + session.text("token"));
    }
}
