package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("Bad input gets a problem document, in the language asked for")
class BadInputTest {

    private static final String JSON = "application/json";
    private static final String SECRET = "ヌヌ7777";
    private static final String VERIFICATIONS = "/v1/verifications";
    private static final String SESSIONS = "/v1/sessions";

    private final Town town;

    BadInputTest(Town town) {
        this.town = town;
    }

    static Stream<Case> requests() {
        return Stream.of(
                asking("a malformed insurer number", "\"insurerNumber\":\"0000000A\"", 400, "insurerNumber"),
                asking("a control character", "\"symbol\":\"" + SECRET + "\\u0007\"", 400, "symbol"),
                asking("10⁵ characters", "\"symbol\":\"" + SECRET.repeat(17_000) + "\"", 400, "symbol"),
                asking("a day that never was", "\"targetDate\":\"H31.2.29\"", 422, "targetDate"),
                asking("after the era", "\"targetDate\":\"S64.1.8\"", 422, "targetDate"),
                asking("far future", "\"targetDate\":\"2300-01-01\"", 422, "targetDate"),
                asking("an unknown member", "\"kana\":\"" + SECRET + "\"", 400, "kana"),
                asking("an unknown member that names somebody", "\"" + SECRET + "\":\"x\"", 400, null),
                asking("a duplicate member", "\"number\":\"" + SECRET + "\"", 400, "number"),
                asking("a number that is no text", "\"symbol\":7777", 400, "symbol"),
                new Case("half a body", SESSIONS, JSON, "{\"loginId\"", 400, "loginId"),
                new Case("no body", SESSIONS, JSON, "", 400, null),
                new Case("a list", SESSIONS, JSON, "[1]", 400, null),
                new Case("two bodies", SESSIONS, JSON, "{\"loginId\":\"a\",\"password\":\"b\"}{}", 400, null),
                new Case("no password", SESSIONS, JSON, "{\"loginId\":\"a\"}", 400, "password"),
                new Case("another type", SESSIONS, "text/xml", "<a/>", 415, null),
                new Case("plain text", "/v1/enrolments/renewal", "text/plain", SECRET, 415, null),
                new Case("over the limit", SESSIONS, JSON, "{\"loginId\":\"" + "x".repeat(3_000_000), 413, null));
    }

    private static Case asking(String name, String member, int status, String field) {
        var body = "{\"insurerNumber\":\"00000001\",\"number\":\"1\"," + member + "}";
        var once = member.startsWith("\"insurerNumber") ? "{\"number\":\"1\"," + member + "}" : body;
        return new Case(name, VERIFICATIONS, JSON, once, status, field);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isToldInBothLanguages(Case request) {
        var clerk = town.clerk();

        var japanese = clerk.postRaw(request.path(), request.type(), request.body());
        var english = clerk.with("Accept-Language", "en-GB, ja;q=0.5")
                .postRaw(request.path(), request.type(), request.body());

        assertAll(() -> assertProblem(japanese, request, "ja"), () -> assertProblem(english, request, "en"));
    }

    private static void assertProblem(Told told, Case request, String language) {
        var body = told.body().toString();
        var english = told.text("title").chars().allMatch(letter -> letter < 128);
        assertAll(
                () -> assertEquals(request.status(), told.status(), body),
                () -> assertEquals("application/problem+json", told.header("Content-Type")),
                () -> assertEquals(language, told.header("Content-Language")),
                () -> assertEquals(language, english ? "en" : "ja"),
                () -> assertEquals(request.field(), told.text("field"), body),
                () -> assertFalse(body.contains(SECRET) || body.contains("7777"), "repeats what was typed"),
                () -> assertFalse(told.body().has("traceNumber"), "a malformed request is no attempt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verifications", "/v1/denials", "/v1/insurers", "/v1/journal/00000000000000000018"})
    void aFormThatNobodyWrites(String path) {
        var told = town.auditor().with("Accept", "text/html").get(path);

        assertEquals("406 urn:hokensho:problem:not-acceptable", told.status() + " " + told.text("type"));
    }

    @ParameterizedTest
    @CsvSource({
        "clinic=%00, 400 clinic",
        "from=%2B1000000000-12-31T23:59:59.999999999Z, 422 from",
        "to=-1000000000-01-01T00:00:00Z, 422 to",
    })
    void aFilterThatNothingCanMatch(String filter, String answer) {
        var told = town.auditor().get("/v1/denials?" + filter);

        assertEquals(answer, told.status() + " " + told.text("field"));
    }

    /// Where a path has two forms it is looked at before anything else.
    @ParameterizedTest
    @ValueSource(strings = {"json", "/", ";"})
    void aContentTypeThatIsNone(String type) {
        var told = town.auditor().with("Content-Type", type).get("/v1/reports/trial");

        assertEquals("415 urn:hokensho:problem:unsupported-media-type", told.status() + " " + told.text("type"));
    }

    @Test
    void whatIsNotThere() {
        var told = town.stranger().get("/v1/nothing-here");

        assertEquals("404 urn:hokensho:problem:not-found", told.status() + " " + told.text("type"));
    }

    /// @param field null where none is at fault
    record Case(String name, String path, String type, String body, int status, String field) {

        @Override
        public String toString() {
            return name;
        }
    }
}
