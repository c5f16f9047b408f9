package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(9)
@DisplayName("R-10: past results at the counter, of the clinic for a manager and of the own sign-in for a clerk")
class PastResultsTest {

    private static final String LONG_REF = "髙﨑𠮷".repeat(13) + "-";

    private final World world;
    private Reception reception;
    private String patient;

    PastResultsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void nameAPatient() {
        patient = "P-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void standUp() {
        if (reception != null) {
            reception.close();
        }
    }

    @Test
    @DisplayName("by keyboard alone a patient's results are found, one is opened and its receipt checked (R-09, R-22)")
    void aPatientIsFoundByKeyboardAlone() {
        var number = asked(Asking.trial());
        asked(Asking.card("06990014", "千代田", "99999"));
        sits("manager1").goes("/past");

        reception.presses("Tab").presses("Tab").presses("Tab").page().keyboard().type(patient);
        reception.presses("Enter").page().waitForSelector("tbody tr:nth-child(2)");

        assertEquals(2, reception.page().querySelectorAll("tbody tr").size());
        assertTrue(reception.text("tbody").contains("clerk1"), () -> reception.text("tbody"));
        assertTrue(reception.page().url().endsWith("/past"), reception.page()::url);
        reception.page().focus("tbody tr:nth-child(2) a");
        reception.presses("Enter").reads("有効な保険資格です");
        assertEquals(number, reception.text(".screen .number").replace(" ", ""));
        assertTrue(reception.text("main").contains("上野 太郎"));
        reception.presses("F4").page().waitForURL("**/check");
        var places = places();
        assertTrue(places.matches("(?s)照会は、記録 \\d{3} の [\\d,]+ 番目に.*回答は、記録 \\d{3} の [\\d,]+ 番目に.*"), places);
        assertEquals(
                1,
                reception.page().querySelectorAll("[role=status] .badge.GOOD").size());
        reception.presses("F8").reads("認証結果の閲覧");
        assertEquals(patient, reception.page().inputValue("#patientRef"));
    }

    /// The record is published step by step: until it is, the check is made again.
    private String places() {
        return Eventually.get(
                () -> {
                    reception.page().reload();
                    var list = reception.page().querySelector(".places-in-record");
                    return list == null ? "" : list.innerText();
                },
                text -> !text.isEmpty());
    }

    @Test
    @DisplayName("R-22: the proof is saved on purpose, and is one")
    void theProofIsSaved() throws IOException {
        var number = asked(Asking.trial());
        sits("manager1").goes("/past").page().fill("#verificationNumber", number.replaceAll("(.{4})", "$1　"));
        reception.presses("Enter").reads("有効な保険資格です");
        reception.presses("F4").page().waitForURL("**/check");
        places();

        var proof = reception.page().waitForDownload(() -> reception.page().click("a[href$='/proof']"));

        assertEquals("proof-" + number + ".json", proof.suggestedFilename());
        assertTrue(text(proof).contains("hokensho-proof/1"));
        assertTrue(text(proof).contains(number));
    }

    @Test
    @DisplayName("R-24: a manager takes away what is shown, and that is on the record before")
    void aManagerTakesResultsAway() throws IOException {
        var number = asked(Asking.trial());
        asked(Asking.card("06990014", "千代田", "99999"));
        sits("manager1");
        looks("#patientRef", patient).page().waitForSelector("tbody tr:nth-child(2)");
        reception.page().click("form[action='/past/export'] button");
        reception.reads("認証結果の書き出し");

        var record = reception.text("dd.number").replace(" ", "");
        var file = text(reception.page().waitForDownload(() -> reception.page().click("a[href$='utf-8-bom']")));

        reception.page().waitForSelector("#progress:has-text('保存しました。2 件')");
        assertTrue(file.startsWith("\uFEFFinsurer_number,symbol,number,branch,"), file);
        var lines = file.split("\r\n");
        assertEquals(3, lines.length, file);
        assertTrue(lines[1].contains(",CARD_NOT_FOUND,"), file);
        assertTrue(lines[2].contains(patient + "," + number + ",VALID,"), file);
        assertTrue(lines[2].contains("上野 太郎"), file);
        var event = world.auditor().get("/v1/journal/" + record).body();
        assertEquals("ResultsExported", event.path("kind").asText());
        assertEquals(2, event.path("header").path("rows").asInt());
        assertFalse(event.toString().contains(patient));
    }

    @Test
    @DisplayName("a clerk sees what was asked since the own sign-in; who takes it away all the same is refused (R-21)")
    void aClerkSeesTheOwnSignInAlone() {
        var others = asked(Asking.trial());
        sits("clerk1").goes("/").types("06990014", "千代田", "99999", "", "", "").reads("記号番号なし");
        var own = reception.text(".screen .number");

        reception.goes("/past");
        assertEquals(1, reception.page().querySelectorAll("tbody tr").size());
        assertEquals(own, reception.text("tbody .number"));
        assertTrue(reception.text("main").contains("今回のサインインから"), () -> reception.text("main"));
        assertEquals(
                0,
                reception.page().querySelectorAll("form[action='/past/export']").size());
        reception.goes("/past/" + others);
        assertTrue(reception.text("[role=alert]").contains("見つかりません"));
        reception.goes("/past").page().evaluate("""
                () => { const form = document.createElement("form"); form.method = "post"; form.action = "/past/export";
                        document.body.append(form); form.submit(); }""");
        var refused = reception.page().waitForSelector("[role=alert] .number").innerText();
        var denied = world.auditor()
                .get("/v1/journal/" + refused.replace(" ", ""))
                .body()
                .path("header");
        assertEquals("ROLE_MISSING", denied.path("reason").asText(), denied::toString);
        assertEquals("POST /v1/verifications/exports", denied.path("operation").asText());
    }

    @Test
    @DisplayName("every page of it can be used by everybody, on every screen")
    void everyPageOnEveryScreen() {
        var number = asked(Asking.trial());
        asked(Asking.card("06990014", "千代田", "99999"));
        asked(Asking.card("00990010", "千代田", "1"));
        patient = LONG_REF;
        asked(Asking.card("06990014", "１０２４", "0000005").with("targetDate", "2026-11-20"));
        sits("manager1").goes("/past");
        var album = new Album(reception);
        album.everywhere("past");
        reception.goes("/past/" + number);
        album.everywhere("past-one");
        reception.goes("/past/" + number + "/check");
        album.everywhere("past-checked");
        reception.goes("/past").page().click("form[action='/past/export'] button");
        reception.reads("認証結果の書き出し");
        album.everywhere("past-export");
        looks("#patientRef", "nobody").page().waitForSelector(".empty");
        album.everywhere("past-none");
        looks("#from", "H31.2.29").page().waitForSelector("#from-wrong");
        reception.assertAccessible();
        reception.photograph("past-wrong");
        reception.goes("/past/" + TraceNumber.of(0, 999_999_999));
        reception.assertAccessible();
        reception.photograph("past-unknown");
        reception.page().click("a[href^='/type?to=large']");
        looks("#patientRef", LONG_REF).page().waitForSelector("tbody tr");
        album.everywhere("past-large-type");
        reception.page().click("a[href^='/type?to=usual']");
    }

    private Reception looks(String field, String typed) {
        reception.goes("/past").page().fill(field, typed);
        reception.page().focus(field);
        return reception.presses("Enter");
    }

    private Reception sits(String login) {
        var terminal = world.stack().terminal(1);
        reception = new Reception(terminal.url()).open(terminal::page).signIn(login, world.password(login));
        return reception;
    }

    /// At the first clinic, in another session.
    private String asked(Asking asking) {
        return world.clerk().verify(asking.with("patientRef", patient)).text("verificationNumber");
    }

    private static String text(Download download) throws IOException {
        try (var content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
