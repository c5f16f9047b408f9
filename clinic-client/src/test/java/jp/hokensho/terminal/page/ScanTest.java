package jp.hokensho.terminal.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jp.hokensho.terminal.fake.FakeCenter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was scanned, as the page sends it.
@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
class ScanTest {

    private static final String LABEL = ScannedLabels.label("GOOD");
    private static final String CARD = "HC1/06990014/1024/5/01/19790331/60";

    private Visit visit;

    @BeforeEach
    void sitDown() {
        visit = Visit.seated();
    }

    @Test
    @DisplayName("R-06: a label verifies its card again at once, and its answer is like any other")
    void aLabelVerifiesItsCardAgain() {
        var answer = visit.at(place(scanned(LABEL)));

        answer.then()
                .body(allOf(
                        containsString("有効な保険資格です"),
                        containsString("上野 太郎"),
                        containsString("別の日で照会"),
                        not(containsString("入力に戻る")),
                        not(containsString(LABEL))));
        visit.at("/today")
                .then()
                .body(allOf(containsString("<td class=\"wrap\">ラベル</td>"), not(containsString(LABEL))));
    }

    @Test
    @DisplayName("R-06: its address names neither label nor card")
    void itsAddressNamesNothing() {
        scanned(LABEL).then().statusCode(204).header("HX-Redirect", matchesPattern("/answers/[0-9a-f-]{36}"));
    }

    @Test
    void aLabelIsAskedAboutOnAnotherDayToo() {
        var id = place(scanned(LABEL)).substring("/answers/".length());

        var again = visit.ours()
                .formParam("of", id)
                .formParam("targetDate", "R8.4.1")
                .post("/verifications/again");

        again.then().body(containsString("有効な保険資格です"));
    }

    @ParameterizedTest
    @CsvSource({
        "ALTERED, センターが出したものと一致しません, is not one that the centre gave",
        "ENDED, 期限が過ぎています, is too old",
        "ERASED, 消去されています, was erased",
        "FOREIGN, この医療機関のものではありません, is not of this clinic",
    })
    @DisplayName("R-06: a label that is turned away says why and what to do, and leaves an empty form")
    void aLabelThatIsTurnedAwaySaysWhy(String beginning, String japanese, String english) {
        var place = place(scanned(ScannedLabels.label(beginning)));

        visit.at(place)
                .then()
                .body(allOf(
                        containsString(japanese),
                        containsString("保険証を見て入力"),
                        containsString("name=\"number\" value=\"\""),
                        not(containsString(beginning + "XX"))));
        visit.ours()
                .cookie("lang", "en")
                .get(place)
                .then()
                .body(allOf(containsString(english), containsString("on the card")));
    }

    @Test
    @DisplayName("another clinic's label shows the number of the record")
    void anothersLabelShowsTheNumberOfTheRecord() {
        visit.at(place(scanned(ScannedLabels.label("FOREIGN")))).then().body(containsString("記録番号"));
    }

    @Test
    @DisplayName("R-06: an insurer's own code fills in the form, and nothing is asked yet")
    void anInsurersCodeFillsInTheForm() {
        assertEquals("/", place(scanned(CARD)));

        visit.at("/")
                .then()
                .body(allOf(
                        containsString("name=\"insurerNumber\" value=\"06990014\""),
                        containsString("name=\"symbol\" value=\"1024\""),
                        containsString("name=\"number\" value=\"5\""),
                        containsString("name=\"branch\" value=\"01\""),
                        containsString("name=\"birthDate\" value=\"1979-03-31\""),
                        containsString("昭和54年3月31日 (1979-03-31)")));
        visit.at("/today").then().body(containsString("まだ照会していません"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example/?a=b", "4901234567894", "<script>alert(1)</script>", "ABCDEFGH"})
    @DisplayName("R-06: any other code is refused kindly: it is not shown, and no page is left")
    void anyOtherCodeIsRefusedKindly(String code) {
        scanned(code)
                .then()
                .statusCode(200)
                .header("HX-Redirect", nullValue())
                .body(equalTo("<p class=\"trouble\">このコードは使えません。ラベルか、この端末が読める保険者のコードを読み取ってください。何も送っていません。</p>\n"));
        visit.at("/today").then().body(containsString("まだ照会していません"));
    }

    @Test
    @DisplayName("R-06: it can be switched off, for the terminal and not for a person")
    void itCanBeSwitchedOff() {
        visit.at("/")
                .then()
                .body(allOf(
                        containsString("QRコード読取中"), containsString("id=\"scanned\""), containsString("/camera.js")));

        var off = visit.ours().redirects().follow(false).get("/codes?to=off&back=/today");

        assertEquals("off", off.cookie("codes"));
        assertEquals(365 * 24 * 3600, off.detailedCookie("codes").getMaxAge());
        assertEquals(RestAssured.baseURI + ":" + RestAssured.port + "/today", off.header("Location"));
        visit.ours()
                .cookie("codes", "off")
                .get("/")
                .then()
                .body(allOf(
                        containsString("QRコード停止中"),
                        not(containsString("id=\"scanned\"")),
                        not(containsString("/camera.js")),
                        not(containsString("id=\"camera\""))));
        visit.ours()
                .cookie("codes", "off")
                .formParam("code", LABEL)
                .post("/scans")
                .then()
                .statusCode(204);
        visit.at("/today").then().body(containsString("まだ照会していません"));
    }

    @Test
    @DisplayName("R-35: on a locked seat nothing is scanned")
    void onALockedSeatNothingIsScanned() {
        visit.ours().redirects().follow(false).post("/lock");

        var scanned = visit.ours()
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/")
                .formParam("code", LABEL)
                .post("/scans");

        assertEquals("/", place(scanned));
        visit.at("/").then().body(allOf(containsString("離席中"), not(containsString("id=\"scanned\""))));
        visit.unlock(FakeCenter.PASSWORD, "/today");
        visit.at("/today").then().body(containsString("まだ照会していません"));
    }

    private Response scanned(String code) {
        return visit.ours().formParam("code", code).post("/scans");
    }

    private static String place(Response response) {
        return response.header("HX-Redirect");
    }
}
