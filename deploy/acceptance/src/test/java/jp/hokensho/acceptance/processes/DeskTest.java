package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Processes
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("At the counter, by keyboard alone (R-01 to R-04, R-35, R-52)")
class DeskTest {

    /// A card that consists of digits.
    private static final String[] DIGITS = {"39990015", "", "10000001", "", "", ""};

    private final World world;
    private Reception reception;

    DeskTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void sitDown() {
        var terminal = world.stack().terminal(1);
        reception = new Reception(terminal.url()).open(terminal::page).signIn("clerk1", world.password("clerk1"));
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

    @Test
    @DisplayName("number pad and Enter are enough, from one card to the next")
    void numberPadAndEnterAreEnough() {
        reception.types(DIGITS).reads("有効な保険資格です");

        assertTrue(reception.text(".screen .number").matches("(\\d{4} ){4}\\d{4}"));
        assertTrue(reception.text("dl").contains("後期高齢者"), () -> reception.text("dl"));
        reception.presses("Enter");
        reception.page().waitForSelector("#insurerNumber:focus");
        assertEquals("", reception.page().inputValue("#number"));
    }

    @Test
    void aKnownInsurerIsNamedWhileItsNumberIsTyped() {
        reception.page().keyboard().type("06990014");

        reception.page().waitForSelector("#insurerNumber-hint .good");
        assertTrue(reception.text("#insurerNumber-hint").contains("電話"));
    }

    @Test
    void aWrongCheckDigitIsToldWhileItIsTypedAndStopsNobody() {
        reception.types("06990015");

        reception.page().waitForSelector("#insurerNumber-hint .wrong");
        reception.types("千代田", "1", "", "", "").reads("保険者番号なし");
    }

    @Test
    void aDateIsShownInBothCalendarsWhileItIsTyped() {
        reception.types("06990014", "", "", "").page().keyboard().type("3300505");

        reception.page().waitForSelector("#birthDate-hint:has-text('昭和30年5月5日 (1955-05-05)')");
        reception.types("").page().keyboard().type("R8.4.1");
        reception.page().waitForSelector("#targetDate-hint:has-text('令和8年4月1日 (2026-04-01)')");
    }

    @Test
    @DisplayName("one key asks for another day")
    void oneKeyAsksForAnotherDay() {
        reception.types(DIGITS).reads("有効な保険資格です");
        var first = reception.text(".screen .number");
        reception.presses("F4").types("R8.4.1");

        reception.page().waitForSelector("dd:has-text('令和8年4月1日')");
        assertFalse(reception.text(".screen .number").equals(first));
    }

    @Test
    void theNumberIsCopiedWithoutItsBlanks() {
        reception.types(DIGITS).reads("有効な保険資格です");
        reception.presses("Tab").presses("Enter");

        reception.page().waitForSelector("#said:has-text('コピーしました')");
        assertTrue(String.valueOf(reception.page().evaluate("navigator.clipboard.readText()"))
                .matches("\\d{20}"));
    }

    @Test
    @DisplayName("R-35: one key locks the screen; the password brings back the same answer")
    void oneKeyLocksTheScreen() {
        reception.types(DIGITS).reads("有効な保険資格です");
        var number = reception.text(".screen .number");
        reception.presses("F9").reads("離席中");
        assertFalse(reception.page().content().contains("10000001"));

        reception.types(world.password("clerk1")).reads("有効な保険資格です");

        assertEquals(number, reception.text(".screen .number"));
    }

    @Test
    void whatWasHalfTypedIsThereAfterTheLock() {
        reception.types("06990014", "千代田").presses("F9").reads("離席中");

        reception.types(world.password("clerk1")).reads("個別認証");

        assertEquals("千代田", reception.page().inputValue("#symbol"));
    }

    @Test
    @DisplayName(
            "R-08: a negative answer says whom to call and which number to quote, and never that somebody has no insurance")
    void aNegativeAnswerSaysWhomToCall() {
        reception.types("06990014", "千代田", "99999", "", "", "").reads("記号番号なし");

        var advice = reception.text(".advice");
        assertTrue(advice.matches("(?s).*電話 [0-9-]+.*認証番号 (\\d{4} ){4}\\d{4}.*"), advice);
        assertFalse(reception.text("main").matches("(?s).*(無保険|未加入|無資格).*"));
    }

    @Test
    @DisplayName("R-02: nobody has to wait for a slow insurer; the answer comes into the page by itself")
    void nobodyWaitsForASlowInsurer() throws Exception {
        signal("STOP");
        try {
            reception.types("06990014", "千代田", "99999", "", "", "").reads("照会しています");
            reception.presses("F2");
            reception.page().waitForSelector("#insurerNumber:focus");
        } finally {
            signal("CONT");
        }

        reception.page().waitForSelector("#news .arrived:has-text('届いた回答 1件')");
        reception.page().click("#news .arrived a");
        assertTrue(reception.text("tr.fresh").contains("06990014"), () -> reception.text("table"));
    }

    @Test
    @DisplayName(
            "R-52: while the centre is away a question is kept, not verified; its answer comes by itself when it is back")
    void aQuestionIsKeptWhileTheCentreIsAway() throws Exception {
        var center = world.stack().center();
        center.program().kill();
        reception.types(DIGITS).reads("未確認");
        assertTrue(reception.text("#news").contains("センターに接続できません"), () -> reception.text("#news"));
        assertTrue(holds());

        center.start();
        center.awaitReady();
        world.stack().awaitLinks();

        reception.reads("有効な保険資格です");
        assertFalse(holds());
    }

    private boolean holds() {
        var keystore = world.stack().terminal(1).profile().keystore();
        return Files.exists(keystore.resolveSibling(keystore.getFileName() + ".held"));
    }

    private void signal(String name) throws IOException, InterruptedException {
        var pid = Long.toString(world.stack().adapter(2).program().pid());
        assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor());
    }
}
