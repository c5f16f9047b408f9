package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Api.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Processes
@Order(4)
@DisplayName("Bad input gets a problem document that names the field (README, \"Bad input\")")
class BadInputTest {

    private static final String SECRET = "ヌヌヌヌ77";

    private final Session clerk;

    BadInputTest(World world) {
        this.clerk = world.clerk();
    }

    static Stream<Arguments> bodies() {
        var card = Asking.card("00000001", SECRET, "001");
        var long100000 = "9".repeat(100_000);
        return Stream.of(
                Arguments.of(
                        "letters in the insurer number", card.with("insurerNumber", "0000000A"), 400, "insurerNumber"),
                Arguments.of("seven digits", card.with("insurerNumber", "0000001"), 400, "insurerNumber"),
                Arguments.of("no insurer number", card.without("insurerNumber"), 400, "insurerNumber"),
                Arguments.of("a control character", card.with("symbol", SECRET + "\u0007"), 400, "symbol"),
                Arguments.of("an endless number", card.with("number", long100000), 400, "number"),
                Arguments.of("no number", card.with("number", ""), 400, "number"),
                Arguments.of("a branch of letters", card.with("branch", "AB"), 400, "branch"),
                Arguments.of("a day that never was", card.with("targetDate", "H31.2.29"), 422, "targetDate"),
                Arguments.of("an era that had not begun", card.with("birthDate", "S64.1.8"), 422, "birthDate"),
                Arguments.of("far future", card.with("targetDate", "2300-01-01"), 422, "targetDate"),
                Arguments.of("no date at all", card.with("targetDate", "tomorrow"), 400, "targetDate"),
                Arguments.of("an unknown member", card.with("insured", "x"), 400, "insured"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void namesTheField(String name, Asking asking, int status, String field) {
        var reply = clerk.verify(asking);

        assertProblem(reply, status);
        assertEquals(field, reply.text("field"), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"insurerNumber\":\"00000001\",\"number\":\"1\",\"number\":\"2\"} | application/json | 400",
                "{\"insurerNumber\" | application/json | 400",
                "[1,2] | application/json | 400",
                "insurerNumber=00000001 | application/x-www-form-urlencoded | 415",
                "<a/> | application/xml | 415",
            })
    void isNoRequest(String body, String type, int status) {
        var reply = clerk.post("/v1/verifications", body, "Content-Type", type);

        assertProblem(reply, status);
    }

    @Test
    void aBodyOverTheLimit() {
        var body = Asking.card("00000001", "x".repeat(3_000_000), "1").json();

        assertProblem(clerk.post("/v1/verifications", body), 413);
    }

    @Test
    void aWrongCheckDigitOfAnUnregisteredNumberIsAnsweredWithAHint() {
        var reply = clerk.verify(Asking.card("06138092", "1", "1"));

        assertEquals("INSURER_NOT_FOUND", reply.text("outcome"));
        assertFalse(reply.text("hint").isBlank(), reply::text);
    }

    @Test
    void mixedWidthsAreOneNumber() {
        var reply = clerk.verify(Asking.card("０００００００1", "東京", "００1").with("targetDate", "H17.7.8"));

        assertEquals("VALID", reply.text("outcome"), reply::text);
    }

    @Test
    void theProblemIsInTheLanguageAskedFor() {
        var body = Asking.card("1", "1", "1").json();

        var english = clerk.post("/v1/verifications", body, "Accept-Language", "en");
        var japanese = clerk.post("/v1/verifications", body, "Accept-Language", "ja");

        assertTrue(english.text("title").chars().allMatch(c -> c < 128), english::text);
        assertTrue(japanese.text("title").chars().anyMatch(c -> c > 255), japanese::text);
    }

    private static void assertProblem(Reply reply, int status) {
        assertAll(
                () -> assertEquals(status, reply.status(), reply::text),
                () -> assertTrue(reply.isProblem(), reply::contentType),
                () -> assertFalse(reply.text().contains(SECRET), "it repeats what was typed"),
                () -> assertFalse(reply.text().contains("Exception"), reply::text));
    }
}
