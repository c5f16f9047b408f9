package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Processes
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("R-06: a scanner at the counter")
class ScannerTest {

    private static final Asking CARD = Asking.card("39990015", "", "10000001");
    private static final String INSURERS_CODE = "HC1/39990015//10000001///07";
    private static final String ADDRESS = "HTTPS://WWW.EXAMPLE.COM/PAGE";
    private static final Duration PERSON = Duration.ofMillis(60);
    private static final String ANSWER = "有効な保険資格です";
    private static final String NO_USE = "このコードは使えません";

    private final World world;
    private Reception reception;
    private Scanner scanner;
    private String label;

    ScannerTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void sitDown() {
        label = world.clerk().verify(CARD).text("again");
        var terminal = world.stack().terminal(1);
        reception = new Reception(terminal.url()).open(terminal::page).signIn("clerk1", world.password("clerk1"));
        scanner = new Scanner(reception.page());
    }

    @AfterAll
    void standUp() {
        if (reception != null) {
            reception.close();
        }
    }

    @BeforeEach
    void takeTheNextCard() {
        reception.goes("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/, #insurerNumber",
        "/, #targetDate",
        "/, #patientRef",
        "/, button.quiet >> nth=1",
        "/, .places a >> nth=2",
        "/today, #verificationNumber",
        "/batches, textarea[name=table]",
        "/batches, input[type=file]",
    })
    @DisplayName("a label verifies its card again, wherever the focus is")
    void aLabelVerifiesItsCardAgain(String path, String focus) {
        reception.goes(path).page().focus(focus);

        scanner.scans(label);

        reception.reads(ANSWER);
        assertTrue(reception.text("dl").contains("後期高齢者"), () -> reception.text("dl"));
    }

    @Test
    @DisplayName("from one label to the next, without a key between")
    void fromOneLabelToTheNext() {
        scanner.scans(label);
        reception.reads(ANSWER);
        var first = reception.text(".screen .number");

        scanner.scans(label);

        reception.page().waitForFunction("old => document.querySelector('.screen .number').innerText !== old", first);
        reception.reads(ANSWER);
    }

    @Test
    @DisplayName("a Japanese input method does no harm")
    void aJapaneseInputMethodDoesNoHarm() {
        reception.page().focus("#symbol");
        scanner.scansIntoAnInputMethod(label);
        reception.reads(ANSWER);

        reception.goes("/").page().focus("#symbol");
        scanner.scansAsEvents(label);
        reception.reads(ANSWER);
    }

    @Test
    @DisplayName("what a scanner typed is taken out again, and what was there before stays")
    void whatItTypedIsTakenOutAgain() {
        reception.types("06990014").page().keyboard().type("千代田");
        scanner.scans(ADDRESS);
        reads(NO_USE);
        assertEquals("千代田", reception.page().inputValue("#symbol"));

        scanner.scansIntoAnInputMethod("HTTPS//WWW.EXAMPLE.COM");
        assertEquals("千代田", reception.page().inputValue("#symbol"));
        assertEquals("06990014", reception.page().inputValue("#insurerNumber"));
        assertEquals("symbol", reception.page().evaluate("document.activeElement.id"));
    }

    @Test
    @DisplayName("a foreign code is refused kindly: it is sent nowhere, and the form stays as it was")
    void aForeignCodeIsSentNowhere() {
        var sent = new ArrayList<String>();
        reception.page().onRequest(request -> sent.add(request.url() + " " + body(request)));
        reception.types("06990014");
        for (var code : List.of(ADDRESS, "HTTPS://EVIL.EXAMPLE/?Q=1", "4901234567894", "HC1/39990015//10000002///07")) {
            reception.page().evaluate("document.getElementById('scanned').replaceChildren()");
            scanner.scans(code);
            reads(NO_USE);
        }

        assertFalse(sent.toString().contains("EVIL"), sent::toString);
        assertEquals("06990014", reception.page().inputValue("#insurerNumber"));
        assertFalse(reception.page().content().contains("EXAMPLE"));
        reception.photographOnEveryScreen("foreign-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06990014", "00000000000000000703", "3300505"})
    @DisplayName("nobody types so fast on the number pad that it is taken for a scan")
    void aFastPersonIsNoScanner(String digits) {
        reception.page().focus("#insurerNumber");

        scanner.types(digits, PERSON, "NumpadEnter");

        reception.page().waitForSelector("#symbol:focus");
        assertEquals(digits, reception.page().inputValue("#insurerNumber"));
        assertEquals("", reception.text("#scanned"));
    }

    @Test
    @DisplayName("eight digits are no scan however fast they come")
    void eightDigitsAreNoScan() {
        scanner.types("39990015", Duration.ofMillis(2), "NumpadEnter");

        reception.page().waitForSelector("#symbol:focus");
        assertEquals("39990015", reception.page().inputValue("#insurerNumber"));
    }

    @Test
    @DisplayName("a key that is held down is no scan")
    void aKeyThatIsHeldDownIsNoScan() {
        reception.page().focus("#number");
        reception.page().evaluate("""
                () => [...Array(30)].forEach((_, i) => document.activeElement.dispatchEvent(
                    new KeyboardEvent('keydown', {key: '0', code: 'Numpad0', repeat: i > 0, bubbles: true})))""");

        reception.presses("Enter");

        reception.page().waitForSelector("#branch:focus");
        assertEquals("", reception.text("#scanned"));
    }

    @Test
    @DisplayName("an insurer's own code fills in the form, to be looked over")
    void anInsurersCodeFillsInTheForm() {
        reception.goes("/today");
        scanner.scans(INSURERS_CODE);
        reception.reads("個別認証");
        assertEquals("39990015", reception.page().inputValue("#insurerNumber"));
        assertEquals("10000001", reception.page().inputValue("#number"));

        reception.types("", "", "", "", "", "").reads(ANSWER);
    }

    @Test
    @DisplayName("switched off a label does nothing, until it is switched on again")
    void switchedOffALabelDoesNothing() {
        reception.page().click("text=QRコード読取中");
        reception.page().waitForSelector("text=QRコード停止中");
        reception.photographOnEveryScreen("codes-off");
        var before = reception.page().url();
        scanner.scans(label);
        assertEquals("", reception.page().inputValue("#insurerNumber"));
        reception.page().waitForTimeout(1_500);
        assertEquals(before, reception.page().url());
        assertEquals(0, reception.page().querySelectorAll("#camera, #scanned").size());

        reception.page().click("text=QRコード停止中");
        reception.page().waitForSelector("text=QRコード読取中");
        scanner.scans(label);
        reception.reads(ANSWER);
    }

    @Test
    @DisplayName("R-35: on a locked screen nothing happens: a label is no password either")
    void onALockedScreenNothingHappens() {
        reception.presses("F9").reads("離席中");

        scanner.scans(label);

        assertEquals("", reception.page().inputValue("#password"));
        reception.page().waitForTimeout(1_500);
        assertEquals(0, reception.page().querySelectorAll("[role=alert]").size());
        reception.types(world.password("clerk1")).reads("個別認証");
    }

    @Test
    @DisplayName("an altered label and another clinic's say why and what to do")
    void aLabelThatIsTurnedAway() {
        scanner.scans((label.charAt(0) == 'A' ? "B" : "A") + label.substring(1));
        reads("センターが出したものと一致しません");
        assertTrue(reception.text(".notice").contains("保険証を見て入力してください"));
        reception.photographOnEveryScreen("label-altered");

        var other = Session.of(world.api(world.terminal(2)), "clerk2", world.password("clerk2"));
        scanner.scans(other.verify(CARD).text("again"));
        reads("この医療機関のものではありません");
        assertTrue(reception.text(".notice").contains("記録番号"));
    }

    @Test
    @DisplayName("a label is in no address and in none of the terminal's files")
    void aLabelIsInNoAddressAndNoFile() throws IOException {
        var addresses = new ArrayList<String>();
        reception.page().onRequest(request -> addresses.add(request.url()));

        scanner.scans(label);
        reception.reads(ANSWER);
        reception.goes("/today");

        assertFalse(addresses.isEmpty());
        assertFalse(addresses.toString().contains(label), addresses::toString);
        assertEquals(
                List.of(),
                new Search(List.of(label)).under(world.stack().folder().path()));
        assertTrue(Files.size(world.stack().terminal(1).program().log()) > 0);
    }

    private static String body(Request request) {
        return Objects.requireNonNullElse(request.postData(), "");
    }

    private void reads(String words) {
        reception.page().waitForSelector("main:has-text('" + words + "'), #scanned:has-text('" + words + "')");
    }
}
