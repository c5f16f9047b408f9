package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.People.App;
import jp.hokensho.center.scene.Told;
import jp.hokensho.keys.Totp;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-36: nobody shuts themselves out by what they lay down about addresses")
class ShutOutTest {

    private static final String PASSWORD = "gooseberry-lamp-41";

    private final Town town;
    private final Newcomers newcomers;

    ShutOutTest(Town town, Newcomers newcomers) {
        this.town = town;
        this.newcomers = newcomers;
    }

    @Test
    void whoAppliesHasToBeInIt() {
        var told = place("203.0.113.0/24");

        assertEquals("422 addresses shuts-out", shutOut(told));
    }

    @Test
    void whoApprovesHasToBeInItToo() {
        var applied = place("127.0.0.1/32");
        var elsewhere = operatorAt("127.0.44.1");

        var approved = elsewhere.post("/v1/applications/" + applied.text("id") + "/approval", "");
        var rejected =
                elsewhere.post("/v1/applications/" + applied.text("id") + "/rejection", Map.of("reason", "接続元の確認が必要"));

        assertEquals(201, applied.status());
        assertEquals("422 addresses shuts-out", shutOut(approved));
        assertEquals(200, rejected.status());
    }

    private Told place(String network) {
        return town.operator()
                .post(
                        "/v1/applications",
                        Map.of("kind", "place", "organization", "center", "addresses", List.of(network)));
    }

    private static String shutOut(Told told) {
        var error = told.body().path("errors").path(0);
        return told.status() + " " + error.path("field").asText() + " "
                + error.path("code").asText();
    }

    private Http operatorAt(String address) {
        var person = newcomers.register("center", Role.CENTER_OPERATIONS);
        var http = town.strangerAt(address);
        http.post("/v1/activations", Map.of("loginId", person.login(), "code", person.code(), "password", PASSWORD));
        var token = town.signIn(http, person.login(), PASSWORD).text("token");
        var session = http.with("Authorization", "Bearer " + token);
        var app = new App(Totp.ofBase32(session.post("/v1/people/me/totp", "").text("secret")));
        session.put("/v1/people/me/totp", Map.of("password", PASSWORD, "otp", app.code(Clock.systemUTC())));
        return session;
    }
}
