package jp.hokensho.terminal.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import jp.hokensho.terminal.key.LocalToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
@DisplayName("R-53, R-27: a program on this machine asks by HTTP, with its token and under the mandate")
class LocalInterfaceTest {

    private static final String PATH = "/api/verifications";
    private static final String CARD = """
            {"insurerNumber":"00000001","symbol":"東京","number":"VALID","patientRef":"K-1"}""";

    @Inject
    PageConfig config;

    private String token;

    @BeforeEach
    void makeToken() {
        token = new LocalToken(config.profile()).make();
    }

    @Test
    void aQuestionIsAnsweredAsTheCentreAnswersIt() {
        var answer = asks(CARD).post(PATH).then().statusCode(201);

        answer.body("outcome", equalTo("VALID"))
                .body("verificationNumber", matchesPattern("\\d{20}"))
                .body("patientRef", equalTo("K-1"))
                .body("details.insured.name", equalTo("上野 太郎"))
                .body("seal", equalTo("OPEN"))
                .body("vouched", equalTo("UNSIGNED"))
                .header("Location", matchesPattern(".*/api/verifications/\\d{20}"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Set-Cookie", nullValue());
    }

    @Test
    void aPastAnswerIsFoundByItsNumber() {
        bearing(token)
                .get(PATH + "/00000000000000000703")
                .then()
                .statusCode(200)
                .body("late", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"00000000000000000704, 422", "00000000000000000711, 404", "garbage, 422"})
    void aNumberThatIsNoneOrNobodysIsAProblem(String number, int status) {
        bearing(token)
                .get(PATH + "/" + number)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", containsString("urn:hokensho:problem:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hl_wrong", "hl_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    @DisplayName("R-21: who shows no token, or a wrong one, gets nothing")
    void aWrongTokenIsRefused(String shown) {
        bearing(shown)
                .contentType("application/json")
                .body(CARD)
                .post(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("detail", notNullValue());
    }

    @Test
    void aTokenThatWasReplacedOrRemovedIsGoodNoMore() {
        var former = token;
        makeToken();
        assertEquals(401, bearing(former).get(PATH + "/00000000000000000703").statusCode());
        new LocalToken(config.profile()).remove();

        assertEquals(401, bearing(token).get(PATH + "/00000000000000000703").statusCode());
    }

    @Test
    @DisplayName("the browser's cookie opens nothing here, and no page of any origin reaches it")
    void noBrowserGetsIn() {
        var seated = Visit.seated();
        assertEquals(
                401,
                given().cookie("desk", seated.secret())
                        .get(PATH + "/00000000000000000703")
                        .statusCode());
        for (var origin : new String[] {"https://evil.example", "null", RestAssured.baseURI + ":" + RestAssured.port}) {
            asks(CARD).header("Origin", origin).post(PATH).then().statusCode(403);
            given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .options(PATH)
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
        bearing(token)
                .header("Sec-Fetch-Site", "same-origin")
                .get(PATH + "/00000000000000000703")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("R-36: a foreign name that points here is refused")
    void aForeignNameIsRefused() {
        asks(CARD).header("Host", "evil.example").post(PATH).then().statusCode(421);
    }

    @Test
    void whatIsNoQuestionIsAProblemInTheCallersLanguage() {
        asks("{\"insurerNumber\":\"1\",\"secret\":true}")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The request is malformed"));
        asks("[").post(PATH).then().statusCode(400).body("title", equalTo("要求の形式が正しくありません"));
        asks("\"" + "x".repeat(20_000) + "\"").post(PATH).then().statusCode(413);
        bearing(token).contentType("text/plain").body(CARD).post(PATH).then().statusCode(415);
    }

    @Test
    void whatTheCentreRefusesIsSaidInItsOwnWords() {
        asks(CARD.replace("VALID", "forbidden"))
                .post(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("traceNumber", matchesPattern("\\d{20}"));
    }

    @Test
    @DisplayName("R-27: without a mandate nothing is asked")
    void withoutAMandateNothingIsAsked() throws Exception {
        var mandate = config.folderMandate().orElseThrow();
        var kept = Files.readString(mandate);
        Files.writeString(mandate, "none");

        try {
            asks(CARD).post(PATH).then().statusCode(403).body("detail", containsString("委任"));
        } finally {
            Files.writeString(mandate, kept);
        }
    }

    @Test
    @DisplayName("R-30: only the hash of the token is kept, for the owner alone")
    void onlyTheHashIsKept() throws Exception {
        var kept = config.profile().resolveSibling("local-token");

        assertFalse(Files.readString(kept).contains(token));
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
    }

    private RequestSpecification asks(String body) {
        return bearing(token).contentType("application/json; charset=UTF-8").body(body);
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
