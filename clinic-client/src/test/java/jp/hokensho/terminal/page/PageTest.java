package jp.hokensho.terminal.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.FakeCenter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The local page, from a browser's side.
@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
class PageTest {

    private String secret;

    @BeforeEach
    void open() {
        Arc.container().instance(Browser.class).get().announceNewCode();
        secret = given().redirects()
                .follow(false)
                .get("/open?code=" + KeptWindow.lastCode())
                .cookie("desk");
    }

    @Test
    @DisplayName("R-01 R-04: a signed-in person sees the trial's screen")
    void aSignedInPersonSeesTheTrialsScreen() {
        signIn();

        verify("VALID", "ja")
                .statusCode(200)
                .body(allOf(
                        containsString("有効な保険資格です"),
                        containsString("平成16年4月1日 ～ 平成22年3月31日"),
                        containsString("〇〇〇健康保険組合"),
                        containsString("NTTコムウェア"),
                        containsString("男  50才  昭和30年5月5日生"),
                        containsString("上野 五郎"),
                        matchesPattern("(?s).*\\d{4} \\d{4} \\d{4} \\d{4} \\d{4}.*")));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, ja, 有効期限切れ",
        "CARD_NOT_FOUND, ja, 記号番号なし",
        "INSURER_UNAVAILABLE, ja, 照会不能",
        "INSURER_UNAVAILABLE, en, The insurer did not answer",
        "WITHHELD, en, The insurer must be called",
    })
    @DisplayName("R-03: each outcome is told in the person's language")
    void eachOutcomeIsTold(String outcome, String lang, String words) {
        signIn();

        verify(outcome, lang).statusCode(200).body(containsString(words));
    }

    @Test
    @DisplayName("R-08, R-09: the receipt is there to keep, to print and to hand on")
    void theReceiptIsThereToKeep() {
        signIn();

        verify("INSURER_UNAVAILABLE", "ja").body(allOf(containsString("受領証"), containsString(Answers.RECEIPT)));
    }

    @Test
    @DisplayName("R-02: whoever asks again for the number sees the answer that came late")
    void whoeverAsksAgainForTheNumberSeesTheLateAnswer() {
        signIn();

        look("0000 0000 0000 0000 0703").body(allOf(containsString("有効な保険資格です"), containsString("時間を過ぎてから")));
        look("00000000000000000704").body(containsString("検証番号が合いません"));
        look("00000000000000000711").body(containsString("見つかりません"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        signIn();

        ours().formParam("insurerNumber", "12")
                .formParam("number", "")
                .post("/verifications")
                .then()
                .body(allOf(containsString("aria-invalid=\"true\""), containsString("形式が正しくありません")));
    }

    @Test
    void aWrongDateIsToldOnce() {
        signIn();

        ours().formParam("form", "dates")
                .formParam("insurerNumber", "00000001")
                .formParam("number", "1")
                .formParam("targetDate", "H31.2.29")
                .post("/verifications")
                .then()
                .body(matchesPattern("(?s)(?!.*存在しない日付.*存在しない日付).*存在しない日付.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "00000001, 〇〇〇健康保険組合　電話 03-0000-0000",
        "１２３, 8桁（国保は6桁）です",
        "06990015, 検証番号が合いません",
        "06990014, センターの名簿にありません",
        "千代田, 数字だけを入力してください",
    })
    @DisplayName("the insurer number is checked while it is typed, and a known insurer is named with its telephone")
    void theInsurerNumberIsChecked(String typed, String words) {
        signIn();

        ours().formParam("insurerNumber", typed).post("/hints/insurer").then().body(containsString(words));
    }

    @ParameterizedTest
    @CsvSource({"S30.5.5, 昭和30年5月5日 (1955-05-05)", "20260401, 令和8年4月1日 (2026-04-01)", "H31.2.29, class=\"wrong\""})
    void aDateIsShownInBothCalendars(String typed, String words) {
        signIn();

        ours().formParam("birthDate", typed).post("/hints/day").then().body(containsString(words));
    }

    @Test
    @DisplayName("R-21: a refusal shows the number of its record")
    void aRefusalShowsItsNumber() {
        signIn();

        verify("forbidden", "ja").body(allOf(containsString("記録番号"), containsString("role=\"alert\"")));
    }

    @Test
    @DisplayName("R-35: a person with a given password is told how to change it")
    void whoHasAGivenPasswordIsToldHowToChangeIt() {
        signIn();

        ours().get("/").then().body(containsString("clinic-client password"));
    }

    @Test
    @DisplayName("without the script too Enter sends the form: its first button is not the one that locks the screen")
    void enterSendsTheForm() {
        signIn();

        ours().get("/").then().body(matchesPattern("(?s).*<button form=\"question\" hidden>.*formaction=\"/lock\".*"));
    }

    @Test
    void markupInANameStaysText() {
        signIn();

        verify("markup", "ja").body(allOf(containsString("&lt;script&gt;"), not(containsString("<script>"))));
    }

    @Test
    void aWrongPasswordIsToldWithoutAReason() {
        ours().formParam("login", "clerk1")
                .formParam("password", "wrong")
                .post("/sign-in")
                .then()
                .body(allOf(containsString("サインインできませんでした"), not(containsString("wrong"))));
    }

    @Test
    @DisplayName("R-30: who has an app types its code beside the password; what was wrong is not told")
    void whoHasAnAppTypesItsCode() {
        var without = ours().formParam("login", "coder").formParam("password", FakeCenter.PASSWORD);
        var with = ours().formParam("login", "coder")
                .formParam("password", FakeCenter.PASSWORD)
                .formParam("otp", "081804 ");

        ours().get("/").then().body(allOf(containsString("name=\"otp\""), containsString("確認コード")));
        without.post("/sign-in").then().body(containsString("パスワード、確認コード（使っている方）を確かめてください"));
        with.redirects().follow(false).post("/sign-in").then().statusCode(303);
    }

    @Test
    @DisplayName("R-37: at a terminal that was cut off the page says so, and whom to tell")
    void aTerminalThatWasCutOff() {
        signIn();

        verify("cutoff", "ja").body(allOf(containsString("この端末は使えません。医療機関の管理者に"), containsString("記録番号")));
        verify("cutoff", "en").body(containsString("This device cannot be used. Please tell the manager"));
    }

    @Test
    void anAddressThatOnlyFormsGoToLeadsBackToTheStart() {
        given().redirects().follow(false).get("/verifications").then().statusCode(303);
    }

    @Test
    void whoSignedOutHasToSignInAgain() {
        signIn();
        ours().post("/sign-out");

        verify("VALID", "ja").body(allOf(containsString("name=\"password\""), not(containsString("上野"))));
    }

    @Test
    void aNewBrowserPutsTheOldOneOut() {
        signIn();
        var old = secret;
        open();

        given().cookie("desk", old).get("/").then().body(containsString("name=\"code\""));
        given().cookie("desk", secret).get("/").then().body(containsString("name=\"password\""));
    }

    private void signIn() {
        ours().formParam("login", "clerk1")
                .formParam("password", FakeCenter.PASSWORD)
                .redirects()
                .follow(false)
                .post("/sign-in")
                .then()
                .statusCode(equalTo(303));
        ours().get("/")
                .then()
                .body(allOf(
                        containsString("<span class=\"person\">clerk1</span>"),
                        containsString("name=\"insurerNumber\"")));
    }

    private ValidatableResponse verify(String number, String lang) {
        return ours().cookie("lang", lang)
                .formParam("form", "1")
                .formParam("insurerNumber", "00000001")
                .formParam("symbol", "東京")
                .formParam("number", number)
                .post("/verifications")
                .then();
    }

    private ValidatableResponse look(String number) {
        return ours().formParam("verificationNumber", number).post("/answers").then();
    }

    private RequestSpecification ours() {
        return given().cookie("desk", secret)
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
