package jp.hokensho.terminal.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only the browser that was given the code, and only from this machine's own name.
@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
class PageGuardTest {

    private static final String CAMERA_ALONE = "camera=(self), microphone=(), display-capture=(), geolocation=()";

    @Test
    void whoHasNoCodeSeesNothingButTheLock() {
        given().get("/").then().body(allOf(containsString("name=\"code\""), not(containsString("name=\"password\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1", "localhost.evil.example:8090", "127.0.0.1:1"})
    @DisplayName("R-36: a foreign name that points here is refused")
    void aForeignNameIsRefused(String host) {
        given().header("Host", host).get("/").then().statusCode(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1"})
    void aFormOfAnotherPageIsRefused(String origin) {
        given().header("Origin", origin).post("/code").then().statusCode(403);
    }

    @Test
    void aFormOfNoPageIsRefused() {
        given().post("/code").then().statusCode(403);
    }

    @Test
    void aCodeIsGoodForOneUseAndLeavesTheAddress() {
        newCode();
        var code = KeptWindow.lastCode();

        var first = given().redirects().follow(false).get("/open?code=" + code);
        var second = given().redirects().follow(false).get("/open?code=" + code);

        assertEquals(303, first.statusCode());
        assertEquals(RestAssured.baseURI + ":" + RestAssured.port + "/", first.header("Location"));
        assertEquals("Strict", first.detailedCookie("desk").getSameSite());
        assertEquals(true, first.detailedCookie("desk").isHttpOnly());
        assertEquals(403, second.statusCode());
    }

    @Test
    void aCodeThatIsGuessedAtBecomesVoid() {
        newCode();
        for (var i = 0; i < 5; i++) {
            given().get("/open?code=GUESS");
        }

        given().redirects()
                .follow(false)
                .get("/open?code=" + KeptWindow.lastCode())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk.css", "/vendor/pico-2.1.1.min.css", "/camera.js", "/nowhere"})
    void everythingComesWithAStrictPolicy(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Permissions-Policy", equalTo(CAMERA_ALONE))
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void noPageHasScriptOrStyleOfItsOwn() {
        given().get("/")
                .then()
                .body(allOf(not(matchesPattern("(?s).*<script(?! src=\"/).*")), not(containsString("style="))));
    }

    private static void newCode() {
        Arc.container().instance(Browser.class).get().announceNewCode();
    }
}
