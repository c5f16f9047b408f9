package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.hokensho.acceptance.stack.Terminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("R-52: trouble is said in one line, with what to do and the help desk's telephone")
class TroubleTest {

    private static final String HELP_DESK = "03-0000-9999（平日 9 時～17 時）";
    private static final String[] CARD = {"06990014", "千代田", "1", "", "", ""};

    /// Of an insurer for which the centre answers itself: it needs no link, which comes back a moment later.
    private static final String[] STORED = {"39990015", "", "10000001", "", "", ""};

    private final World world;
    private final Terminal terminal;
    private Reception reception;

    @TempDir
    private Path folder;

    TroubleTest(World world) {
        this.world = world;
        this.terminal = world.stack().terminal(1);
    }

    @BeforeAll
    void aCentreWithAHelpDesk() {
        startCentre(Map.of("HOKENSHO_HELP_DESK", HELP_DESK));
    }

    @AfterEach
    void standUp() {
        if (reception != null) {
            reception.close();
        }
    }

    @AfterAll
    void asBefore() {
        startCentre(Map.of());
        terminal.restart(List.of(), Map.of());
    }

    @Test
    void anInsurerThatIsDown() {
        sitDown(List.of(), Map.of());
        world.stack().adapter(2).program().close();
        try {
            reception.types(CARD).reads("照会不能");
            says("からの回答が止まっています。急ぐときは電話 [0-9-]+ へ。.*");
            new Album(reception).everywhere("trouble-insurer");
        } finally {
            world.stack().adapter(2).start();
            world.stack().adapter(2).awaitReady();
            world.stack().awaitLinks();
        }
    }

    @Test
    @DisplayName(
            "R-51: a certificate that nobody renewed in time, and a clock that is wrong: what is allowed is set to nothing here")
    void aCertificateNearItsEndAndAWrongClock() {
        sitDown(
                List.of(),
                Map.of(
                        "HOKENSHO_TERMINAL_CERTIFICATE_WARNING", "36500d",
                        "HOKENSHO_TERMINAL_CLOCK_TOLERANCE", "0s",
                        "HOKENSHO_TERMINAL_CENTER_CHECK", "1s"));
        reception.page().waitForSelector("#news .trouble");

        says("証明書の期限が近づいています（20[0-9-]+）。.*センターに連絡してください。");
        says("時計がセンターより約1分(進んで|遅れて)います。時計を合わせてください。");
        new Album(reception).everywhere("trouble-clock-certificate");
    }

    @Test
    void aCentreThatIsAway() {
        sitDown(List.of(), Map.of());
        world.stack().center().program().kill();
        try {
            reception.types(STORED).reads("未確認");
            says("センターに接続できません。.*確かめてください。.*つながりしだい自動で送ります。");
            new Album(reception).everywhere("kept");
            reception.goes("/today");
            new Album(reception).everywhere("today-kept");
        } finally {
            startCentre(Map.of("HOKENSHO_HELP_DESK", HELP_DESK));
        }

        arrived();
        reception.page().click("tr.fresh a");
        reception.reads("有効な保険資格です");
    }

    @Test
    @DisplayName(
            "R-27: what was typed while the centre was away is sent under a mandate with nobody signed in; who comes back sees the answer")
    void whatWaitsIsSentUnderAMandate() {
        var mandate = mandated();
        var before = newest();
        sitDown(List.of("--mandate", mandate), Map.of("HOKENSHO_TERMINAL_CENTER_CHECK", "1s"));
        world.stack().center().program().kill();
        reception.types(STORED).reads("未確認");
        reception.page().click("form[action='/sign-out'] button");
        reception.page().waitForSelector("#password");
        assertFalse(reception.page().content().contains("10000001"));

        startCentre(Map.of("HOKENSHO_HELP_DESK", HELP_DESK));
        var asked = Eventually.get(this::newest, number -> !number.equals(before));
        reception.signIn("clerk1", world.password("clerk1"));

        arrived();
        reception.goes("/today").page().click("tr.fresh a");
        reception.reads("有効な保険資格です");
        assertEquals(asked, reception.text(".screen .number").replace(" ", ""));
    }

    private void arrived() {
        var told = Eventually.get(() -> reception.text("#news"), news -> news.contains("届いた回答 1件"));
        assertTrue(told.contains("届いた回答 1件"), () -> told + reception.text("main"));
    }

    private String mandated() {
        var file = folder.resolve("held.mandate").toString();
        var until =
                LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo"))).plusDays(1).toString();
        terminal.command("mandate", "give", "--kind", "HELD", "--until", until, "-o", file)
                .orFail("mandate give");
        return file;
    }

    /// Number of the clinic's newest verification.
    private String newest() {
        var page = world.manager().get("/v1/verifications?limit=1").body();
        return page.path("items").path(0).path("verificationNumber").asText();
    }

    private void sitDown(List<String> words, Map<String, String> environment) {
        terminal.restart(words, environment);
        reception = new Reception(terminal.url()).open(terminal::page).signIn("clerk1", world.password("clerk1"));
    }

    /// In one line of the bar above the page, which ends with the help desk's telephone.
    private void says(String words) {
        var lines = reception.page().locator("#news .trouble li").allInnerTexts();
        assertTrue(lines.stream().anyMatch(line -> line.matches(".*" + words)), lines::toString);
        assertEquals("困ったときは: " + HELP_DESK, lines.getLast());
    }

    private void startCentre(Map<String, String> environment) {
        var center = world.stack().center();
        center.program().close();
        center.start(environment);
        center.awaitReady();
        world.stack().awaitLinks();
    }
}
