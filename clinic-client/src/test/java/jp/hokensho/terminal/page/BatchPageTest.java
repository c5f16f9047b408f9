package jp.hokensho.terminal.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.hokensho.terminal.fake.FakeCenter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// 一括認証 from a browser's side.
@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
@DisplayName("R-05: many cards at once, on the page")
class BatchPageTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String TABLE = "保険者番号\t記号\t番号\t整理番号\n06990014\t千代田\t12\tK-1\n12\t千代田\t13\tK-2\n";

    private String secret;

    @BeforeEach
    void signIn() {
        Arc.container().instance(Browser.class).get().announceNewCode();
        secret = given().redirects()
                .follow(false)
                .get("/open?code=" + KeptWindow.lastCode())
                .cookie("desk");
        ours().formParam("login", "clerk1")
                .formParam("password", FakeCenter.PASSWORD)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post("/sign-in");
    }

    @Test
    void whatASpreadsheetCopiedIsLookedOverBeforeItIsSent() {
        pasted(TABLE)
                .statusCode(200)
                .body(allOf(
                        containsString("保険者番号"),
                        containsString("1 行はこのままでは照会できません"),
                        containsString("保険者番号: 形式が正しくありません"),
                        containsString("1 行を照会する"),
                        containsString("K-1")));
    }

    @Test
    void aFileOfWindows31jIsRead() {
        var file = "insurer_number,symbol,number\r\n06990014,髙田,12\r\n".getBytes(WINDOWS_31J);

        ours().multiPart("file", "cards.csv", file, "text/csv")
                .post("/batches/preview")
                .then()
                .body(allOf(containsString("髙田"), not(containsString("role=\"alert\""))));
    }

    @Test
    void aTableWithoutTheNeededColumnsIsRefusedInWords() {
        pasted("保険者番号\t記号\n06990014\t千代田\n").body(containsString("見出し行に 番号 の列がありません"));
        pasted("").body(containsString("表に行がありません"));
    }

    @Test
    void whatWasLookedOverIsStartedAndWatched() {
        var page = pasted(TABLE).extract().asString();
        var draft = page.replaceFirst("(?s).*name=\"draft\" value=\"([0-9a-f-]{36})\".*", "$1");

        form().formParam("draft", draft)
                .redirects()
                .follow(false)
                .post("/batches")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/batches/" + BatchShelf.ID));
    }

    @Test
    void aTableThatIsNotThereAnyMoreIsNotSent() {
        form().formParam("draft", BatchShelf.ID)
                .redirects()
                .follow(false)
                .post("/batches")
                .then()
                .header("Location", endsWith("/batches"));
    }

    @Test
    @DisplayName("progress, a bar for each outcome, and every row with its number")
    void aBatchIsShownWithItsBarsAndRows() {
        ours().get("/batches/" + BatchShelf.ID)
                .then()
                .body(allOf(
                        containsString("hx-trigger=\"every 3s\""),
                        containsString("照会中"),
                        containsString("3 / 4 行"),
                        containsString("○ 有効な保険資格です"),
                        containsString("上野 太郎"),
                        containsString("0000 0000 0000 0000 0703"),
                        containsString("許可されていません"),
                        containsString("まだ照会していません")));
    }

    @Test
    void everyWordIsThereInEnglish() {
        ours().cookie("lang", "en")
                .get("/batches/" + BatchShelf.ID)
                .then()
                .body(allOf(
                        containsString("under way"), containsString("3 of 4 rows"), containsString("not asked yet")));
        ours().cookie("lang", "en").get("/batches").then().body(containsString("Batches so far"));
    }

    @Test
    @DisplayName("R-53: a file for receipt computers is windows-31j, one for spreadsheets has its mark")
    void theResultsAreSavedAsAFile() {
        var path = "/batches/" + BatchShelf.ID + "/file?encoding=";

        var legacy = ours().get(path + "windows-31j").asByteArray();
        var marked = ours().get(path + "utf-8-bom").asByteArray();

        assertTrue(new String(legacy, WINDOWS_31J).contains(",VALID,有効な保険資格です,"));
        assertTrue(new String(marked, StandardCharsets.UTF_8).startsWith("\uFEFFinsurer_number,symbol,"));
    }

    @Test
    void whatTheCentreRefusesIsSaidOnThePage() {
        ours().get("/batches/" + BatchShelf.GONE).then().statusCode(200).body(containsString("role=\"alert\""));
    }

    @Test
    void anotherBrowserSeesNothingOfIt() {
        given().get("/batches/" + BatchShelf.ID)
                .then()
                .statusCode(200)
                .body(allOf(containsString("name=\"code\""), not(containsString("上野 太郎"))));
    }

    @Test
    void whoHasSignedOutSeesNothingOfItAndItsDraftIsGone() {
        var page = pasted(TABLE).extract().asString();
        var draft = page.replaceFirst("(?s).*name=\"draft\" value=\"([0-9a-f-]{36})\".*", "$1");

        form().post("/sign-out");

        ours().get("/batches/" + BatchShelf.ID)
                .then()
                .body(allOf(containsString("name=\"password\""), not(containsString("上野 太郎"))));
        signIn();
        form().formParam("draft", draft)
                .redirects()
                .follow(false)
                .post("/batches")
                .then()
                .header("Location", endsWith("/batches"));
    }

    @Test
    void nothingFromElsewhereIsAllowedOnThePage() {
        ours().get("/batches")
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(allOf(not(containsString("style=\"")), not(containsString("onclick"))));
    }

    private ValidatableResponse pasted(String table) {
        return ours().multiPart("file", "", new byte[0], "application/octet-stream")
                .multiPart("table", table, "text/plain; charset=UTF-8")
                .post("/batches/preview")
                .then();
    }

    private RequestSpecification form() {
        return ours().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private RequestSpecification ours() {
        return given().cookie("desk", secret).header("Origin", RestAssured.baseURI + ":" + RestAssured.port);
    }
}
