package jp.hokensho.terminal.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// 認証結果の閲覧 from a browser's side.
@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
@DisplayName("R-10: past results, on the page")
class PastPageTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private Visit visit;

    @BeforeEach
    void signIn() {
        visit = Visit.seated();
    }

    @Test
    @DisplayName("a line tells when, what, whose patient and who asked; what came late and what was erased says so")
    void aLineTellsWhatWasAsked() {
        visit.at("/past")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("href=\"/past/" + PastShelf.LATE + "\""),
                        containsString("K-703"),
                        containsString("clerk7"),
                        containsString("後から回答あり"),
                        containsString("個人情報は消去済み"),
                        containsString("href=\"/past/pages/2\"")));
    }

    @Test
    @DisplayName("what is looked for stays in the form, and in no address")
    void whatIsLookedForStaysInTheForm() {
        looked("patientRef", "K-703").header("Location", endsWith("/past"));

        visit.at("/past").then().body(containsString("value=\"K-703\""));
        visit.at("/past/pages/2")
                .then()
                .body(allOf(containsString("value=\"K-703\""), containsString("/past/pages/1")));
        visit.ours()
                .cookie("lang", "en")
                .get("/past")
                .then()
                .body(allOf(containsString("value=\"K-703\""), containsString("Patient reference")));
    }

    @Test
    void whatCannotBeLookedForIsToldBesideItsField() {
        visit.ours()
                .formParam("from", "H31.2.29")
                .formParam("to", "R1.13.1")
                .post("/past")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("id=\"from-wrong\""),
                        containsString("id=\"to-wrong\""),
                        containsString("value=\"H31.2.29\"")));
        looked("verificationNumber", "0000 0000 0000 0000 0704")
                .statusCode(200)
                .body(containsString("id=\"verificationNumber-wrong\""));
    }

    @Test
    void aNumberTypedInGroupsOpensItsResult() {
        looked("verificationNumber", "００００ 0000-0000　0000 0703")
                .statusCode(303)
                .header("Location", endsWith("/past/" + PastShelf.LATE));
    }

    @Test
    @DisplayName("one opened shows verdict, who asked, and both answers where one came late")
    void oneOpenedShowsWhoAskedAndWhatCameLate() {
        visit.at("/past/" + PastShelf.LATE)
                .then()
                .body(allOf(
                        containsString("有効な保険資格です"),
                        containsString("0000 0000 0000 0000 0703"),
                        containsString("上野 太郎"),
                        containsString("clerk7"),
                        containsString("期限までの回答"),
                        containsString("■ "),
                        not(containsString("消去されました"))));
    }

    @Test
    @DisplayName("R-44: what was erased says so, when and by which rule; verdict, number and receipt stay")
    void whatWasErasedSaysSo() {
        visit.at("/past/" + PastShelf.ERASED)
                .then()
                .body(allOf(
                        containsString("保存期間（1,095日）"),
                        containsString("令和11年11月20日 09:10:00"),
                        containsString("0000 0000 0000 0000 0802"),
                        containsString("有効な保険資格です"),
                        containsString(">検証"),
                        not(containsString("上野 太郎"))));
    }

    @Test
    @DisplayName("R-33: what is another clinic's is told like what does not exist")
    void whatIsNotSeenIsNotThere() {
        visit.at("/past/00000000000000000901")
                .then()
                .statusCode(200)
                .body(allOf(containsString("role=\"alert\""), containsString("見つかりません")));
        visit.at("/past/00000000000000000704").then().body(containsString("id=\"verificationNumber-wrong\""));
    }

    @Test
    @DisplayName("R-09: the check tells whether the receipt is genuine, and is one's own")
    void theCheckTellsWhetherTheReceiptIsGenuine() {
        visit.at("/past/" + PastShelf.ERASED + "/check")
                .then()
                .body(allOf(containsString("badge GOOD"), containsString("1310000001"), containsString("まだ公開されていません")));
        visit.at("/past/" + PastShelf.LATE + "/check").then().body(not(containsString("badge GOOD")));
    }

    @Test
    @DisplayName("R-22: the proof is saved as it came")
    void theProofIsSavedAsItCame() {
        visit.at("/past/" + PastShelf.LATE + "/proof")
                .then()
                .header("Content-Disposition", containsString("proof-" + PastShelf.LATE + ".json"))
                .body(equalTo("{\"format\":\"as it came\"}\n"));
    }

    @Test
    @DisplayName("R-24: a file is on record before it can be saved, and its progress is told")
    void aFileIsOnRecordBeforeItIsSaved() {
        visit.ours().redirects().follow(false).post("/past/export").then().header("Location", endsWith("/past/export"));
        visit.at("/past/export")
                .then()
                .body(allOf(
                        containsString("0000 0000 0000 0000 0711"),
                        containsString("まだ保存していません"),
                        containsString("hx-get=\"/past/export\"")));

        var legacy =
                new String(visit.at("/past/export/file?encoding=windows-31j").asByteArray(), WINDOWS_31J);
        var marked = new String(visit.at("/past/export/file").asByteArray(), StandardCharsets.UTF_8);

        assertTrue(marked.startsWith("\uFEFFinsurer_number,symbol,number,"), marked);
        var lines = legacy.split("\r\n");
        assertEquals(3, lines.length);
        assertTrue(lines[1].startsWith("06990014,千代田,,,,2026-11-20,K-703," + PastShelf.LATE + ",VALID,"), lines[1]);
        assertTrue(lines[2].contains("消去されました"), lines[2]);
        visit.at("/past/export")
                .then()
                .body(allOf(containsString("保存しました。2 件"), not(containsString("hx-get=\"/past/export\""))));
    }

    @Test
    void whoHasSignedOutLeavesNothingOfItBehind() {
        looked("patientRef", "K-703");
        visit.ours().post("/past/export");

        visit.ours().post("/sign-out");

        visit.at("/past").then().body(allOf(containsString("name=\"password\""), not(containsString("K-703"))));
        visit = Visit.seated();
        visit.ours().redirects().follow(false).get("/past/export").then().header("Location", endsWith("/past"));
        visit.at("/past").then().body(not(containsString("value=\"K-703\"")));
    }

    @Test
    void anotherBrowserSeesNothingOfIt() {
        RestAssured.given()
                .get("/past/" + PastShelf.LATE)
                .then()
                .body(allOf(containsString("name=\"code\""), not(containsString("上野 太郎"))));
    }

    private ValidatableResponse looked(String field, String typed) {
        return visit.ours()
                .redirects()
                .follow(false)
                .formParam(field, typed)
                .post("/past")
                .then();
    }
}
