package jp.hokensho.terminal.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// シール作成 from a browser's side.
@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
@DisplayName("R-06: the label of an answer")
class LabelPageTest {

    private Visit visit;

    @BeforeEach
    void sitDown() {
        visit = Visit.seated();
    }

    @Test
    @DisplayName("an answer leads to its label, by a key and from the list")
    void anAnswerLeadsToItsLabel() {
        var answer = visit.asked("VALID");

        visit.at(answer).then().body(containsString("href=\"" + answer + "/label\" data-key=\"F7\""));
        visit.at("/today").then().body(containsString("href=\"" + answer + "/label\""));
        visit.ours().redirects().follow(false).get(answer + "/label").then().header("Location", endsWith("/label/0"));
    }

    @Test
    void thePreviewShowsTheLabelMasked() {
        preview("VALID", 0)
                .body(allOf(
                        containsString("上野 太郎"),
                        containsString("○ 有効な保険資格です"),
                        containsString("記号 **京"),
                        containsString("番号 **ID"),
                        containsString("<svg role=\"img\""),
                        not(containsString("東京"))));
    }

    @Test
    void theLabelIsForWhomIsChosen() {
        preview("VALID", 2).body(containsString("<div class=\"whose large\">上野 次子</div>"));
    }

    @Test
    @DisplayName("what is printed is on the record first, and the page says under which number")
    void whatIsPrintedIsOnTheRecord() {
        var page = print("VALID", "ROLL_62X29", 2);

        page.body(allOf(
                containsString("2回目の印刷として記録しました（記録番号 0000 0000 0000 0000 0711）"),
                containsString("href=\"/label-roll-62x29.css\""),
                containsString("src=\"/label.js\"")));
        assertEquals(2, labels(page));
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, 今のサインインのものではありません", "NOT_YET_VALID, 照会の内容は消去されました", "AMBIGUOUS, ただいま利用できません"})
    @DisplayName("what cannot be put on the record is not printed, and the page says so in one line")
    void whatIsNotOnTheRecordIsNotPrinted(String outcome, String why) {
        var page = print(outcome, "ROLL_62X29", 1);

        page.body(allOf(
                containsString("シールは印刷していません。"),
                containsString(why),
                containsString("role=\"alert\""),
                not(containsString("label.js"))));
    }

    @Test
    void aStartedSheetIsGoneOnWith() {
        var answer = visit.asked("VALID");
        var page = visit.ours()
                .formParam("format", "SHEET_24")
                .formParam("copies", "3")
                .formParam("first", "23")
                .post(answer + "/label/0")
                .then()
                .body(containsString("href=\"/label-sheet-24.css\""));

        assertEquals(3, labels(page));
        assertEquals(2, count("<div class=\"sheet\">", page));
        assertEquals(25, count("<div class=\"sticker\">", page));
    }

    @Test
    @DisplayName("the size is remembered for this browser, and nothing else is")
    void theSizeIsRemembered() {
        var answer = visit.asked("VALID");
        var chosen = visit.ours()
                .redirects()
                .follow(false)
                .get("/label-size?to=SHEET_24&back=" + answer + "/label/0")
                .then()
                .header("Location", endsWith(answer + "/label/0"))
                .extract();

        assertEquals("SHEET_24", chosen.cookie("label"));
        visit.ours()
                .cookie("label", "SHEET_24")
                .get(answer + "/label/0")
                .then()
                .body(allOf(containsString("name=\"first\" value=\"24\""), containsString("value=\"SHEET_24\"")));
    }

    @Test
    @DisplayName("R-43: that a card is withheld is on no label")
    void aWithheldCardHasNone() {
        var answer = visit.asked("WITHHELD");

        visit.at(answer).then().body(not(containsString(answer + "/label")));
        visit.at(answer + "/label/0").then().body(containsString("今日の認証"));
    }

    @Test
    @DisplayName("R-35: a locked seat shows no label")
    void aLockedSeatShowsNone() {
        var answer = visit.asked("VALID");
        visit.ours().post("/lock");

        visit.at(answer + "/label/0").then().body(allOf(containsString("離席中"), not(containsString("上野"))));
        visit.ours()
                .formParam("copies", "1")
                .post(answer + "/label/0")
                .then()
                .body(allOf(containsString("離席中"), not(containsString("上野"))));
    }

    private ValidatableResponse preview(String outcome, int place) {
        return visit.at(visit.asked(outcome) + "/label/" + place).then().statusCode(200);
    }

    private ValidatableResponse print(String outcome, String format, int copies) {
        return visit.ours()
                .formParam("format", format)
                .formParam("copies", Integer.toString(copies))
                .post(visit.asked(outcome) + "/label/0")
                .then();
    }

    private static long labels(ValidatableResponse page) {
        return count("<svg role=\"img\"", page);
    }

    private static long count(String what, ValidatableResponse page) {
        return Pattern.compile(what, Pattern.LITERAL)
                .matcher(page.extract().asString())
                .results()
                .count();
    }
}
