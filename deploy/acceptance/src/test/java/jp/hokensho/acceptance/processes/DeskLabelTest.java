package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes out of the printer, as a PDF of the browser drawn at 203 dpi; kept in `target/screenshots`.
@Processes
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("R-06: labels, from the answer to the paper and to the pharmacy")
class DeskLabelTest {

    static final String LONG_NAME = "髙﨑𠮷".repeat(13) + "髙";
    /// Of [World#REAL_TIME].
    static final String LONG_NAMED = "06990014,髙﨑組合,77-654321,,1," + LONG_NAME
            + ",ナガイ,2,1950-01-02,本人,2020-04-01,2031-03-31,,架空商店,架空市,0,2026-10-01T00:00:00Z";

    private static final String[] LONG = {"06990014", "髙﨑組合", "77-654321", "", "", ""};
    private static final String[] TRIAL = {"00000001", "東京", "001", "", "", "2005-07-08"};
    private static final Pattern GROUPS = Pattern.compile("(\\d{4} ){4}\\d{4}");

    private final World world;
    private Reception reception;

    DeskLabelTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void sitDown() {
        var terminal = world.stack().terminal(1);
        reception = new Reception(terminal.url());
        reception.page().addInitScript("window.print = () => {}");
        reception.open(terminal::page).signIn("clerk1", world.password("clerk1"));
    }

    @AfterAll
    void standUp() {
        if (reception != null) {
            reception.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ROLL_62X29, 2, 62 x 29", "ROLL_61X25, 1, 61 x 25"})
    @DisplayName("on a roll each label is a page of its size, and its code reads back at 203 dpi")
    void aRollOfLabels(String size, int copies, String millimetres) {
        var token = answered(TRIAL);
        var number = reception.text(".screen .number");

        var pdf = printed(size, copies, 1);

        pdf.keep("label-" + size);
        assertEquals(Collections.nCopies(copies, millimetres), pdf.sizes());
        assertEquals(Collections.nCopies(copies, token), pdf.codes());
        assertTrue(pdf.isFreeAround(1));
        for (var words : List.of("上野 太郎", number, "有効な保険資格です", "H16.4.1～H22.3.31", "2004-04-01～2010-03-31")) {
            assertTrue(pdf.says(words), pdf::text);
        }
    }

    @Test
    @DisplayName("on a started A4 sheet the labels begin at the first free one")
    void aStartedSheet() {
        var token = answered(TRIAL);

        var pdf = printed("SHEET_24", 5, 23);

        pdf.keep("label-SHEET_24");
        assertEquals(List.of("210 x 297", "210 x 297"), pdf.sizes());
        assertEquals(Collections.nCopies(5, token), pdf.codes());
        assertTrue(pdf.isFreeAround(8));
    }

    @ParameterizedTest
    @CsvSource({"ROLL_62X29", "ROLL_61X25", "SHEET_24"})
    @DisplayName("a name of forty characters has room; symbol and number are nowhere in the PDF")
    void aLongName(String size) {
        var token = answered(LONG);

        var pdf = printed(size, 1, 1);

        pdf.keep("label-long-" + size);
        assertEquals(List.of(token), pdf.codes());
        assertTrue(pdf.says(LONG_NAME), pdf::text);
        assertTrue(pdf.says("記号 **組合 番号 **21"), pdf::text);
        assertTrue(Stream.of("髙﨑組合", "77-654321", "654321").noneMatch(pdf::says), pdf::text);
    }

    @Test
    @DisplayName("R-03, R-08: the label of a negative answer says its verdict and whom to call")
    void aNegativeAnswer() {
        var token = answered("06990014", "千代田", "99999", "", "", "");

        var pdf = printed("ROLL_62X29", 1, 1);

        pdf.keep("label-negative");
        assertEquals(List.of(token), pdf.codes());
        assertTrue(pdf.says("記号番号なし") && pdf.says("電話"), pdf::text);
        assertTrue(Stream.of("無保険", "未加入", "無資格").noneMatch(pdf::says), pdf::text);
    }

    @Test
    @DisplayName(
            "R-24: a reprint is on the record too, with the count of those before; what was printed leaves the page")
    void aReprintIsOnTheRecord() {
        answered(TRIAL);
        printed("ROLL_62X29", 1, 1);
        reception.page().waitForSelector("#printed:has-text('印刷画面を閉じました')");
        assertEquals(List.of(), reception.page().querySelectorAll(".sticker"));

        reception.presses("F7");

        reception.page().waitForSelector("p:has-text('2回目の印刷')");
        var record = GROUPS.matcher(reception.text(".unprinted p"));
        assertTrue(record.find());
        var event = world.auditor().get("/v1/journal/" + record.group().replace(" ", ""));
        assertEquals("LabelPrinted", event.text("kind"), event::text);
        assertEquals(1, event.body().path("header").path("earlier").asInt(), event::text);
    }

    @Test
    @DisplayName("R-52: while the centre is away no label is printed, and the page says so")
    void noneWithoutTheCentre() throws Exception {
        answered(TRIAL);
        reception.presses("F7").reads("シール作成");
        var center = world.stack().center();
        center.program().kill();
        try {
            reception.presses("F7");

            reception.page().waitForSelector(".notice:has-text('シールは印刷していません。センター')");
            assertEquals(List.of(), reception.page().querySelectorAll("[data-print]"));
        } finally {
            center.start();
            center.awaitReady();
            world.stack().awaitLinks();
        }
    }

    @Test
    @DisplayName("R-09: a pharmacy's scanner on the centre's page tells what was answered, and nothing of the patient")
    void aPharmacyChecksIt() {
        var token = answered(TRIAL);
        var number = reception.text(".screen .number");
        try (var pharmacy = reception.elsewhere()) {
            var page = pharmacy.newPage();
            page.navigate(world.stack().center().url() + "/receipts");
            page.keyboard().type(token);
            page.keyboard().press("Enter");

            page.waitForSelector(".verdict.good:has-text('このセンターのシールです')");
            var told = page.innerText("main");
            assertTrue(told.contains(number) && told.contains("有効な保険資格です"), told);
            assertFalse(told.contains("上野") || told.contains("東京"), told);
            photograph(page, "receipts-label");
            page.fill("#token", token.substring(1) + (token.startsWith("A") ? "B" : "A"));
            page.keyboard().press("Enter");
            page.waitForSelector(".verdict.bad:has-text('このセンターのものではありません')");
        }
    }

    /// @return the token of the answer
    private String answered(String... card) {
        reception.goes("/").types(card);
        reception.page().waitForSelector(".screen .numbered");
        return reception.text("dt:has-text('再照会用ラベル') + dd");
    }

    private LabelPdf printed(String size, int copies, int first) {
        var page = reception.page();
        reception.presses("F7").reads("シール作成");
        page.click("a[href*='to=" + size + "']");
        page.fill("#copies", Integer.toString(copies));
        if (size.equals("SHEET_24")) {
            page.check("input[name=first][value='" + first + "']");
        }
        reception.presses("F7").reads("シールを印刷します");
        return LabelPdf.of(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    private static void photograph(Page page, String name) {
        for (var size : List.of(new int[] {1280, 800}, new int[] {390, 844})) {
            page.setViewportSize(size[0], size[1]);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + "-" + size[0] + ".png"))
                    .setFullPage(true));
        }
    }
}
