package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a page looks like when it is not as usual, photographed as in [DeskPagesTest].
@Processes
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The counter's pages in every state, on every screen")
class DeskStatesTest {

    private static final String[] LONG = {World.REAL_TIME, LongNames.SYMBOL, LongNames.NUMBER, "", "", ""};
    private static final String STORED = "39990015";

    private final World world;
    private Reception reception;
    private Album album;

    DeskStatesTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void sitDown() {
        var terminal = world.stack().terminal(1);
        reception = new Reception(terminal.url()).open(terminal::page);
        album = new Album(reception);
        for (var language : Album.LANGUAGES) {
            reception.goes("/");
            album.speak(language);
            reception.page().fill("#password", "not the password");
            reception.presses("Enter").page().waitForSelector("[role=alert]");
            album.here("sign-in-failed-" + language);
        }
        reception.signIn("clerk1", world.password("clerk1"));
    }

    @AfterAll
    void standUp() {
        if (reception != null) {
            reception.close();
        }
    }

    @Test
    @DisplayName(
            "R-04: names of 40 characters with rare letters, of the insured, the office and dependents, on a phone too")
    void longNames() {
        reception.goes("/").types(LONG).reads("有効な保険資格です");

        var told = reception.text("dl");
        assertTrue(told.contains(LongNames.NAME), told);
        assertTrue(told.contains(LongNames.OFFICE), told);
        assertEquals(2, reception.page().querySelectorAll("main tbody tr").size());
        album.everywhere("answer-long-names");
        reception.goes("/today");
        album.everywhere("today-long-names");
    }

    @Test
    @DisplayName("R-07: of a pre-stored insurer it is told how old the answer is")
    void anAnswerOfThreeDaysAgo() throws SQLException {
        loadedEarlier(3);
        try {
            reception.goes("/").types(STORED, LongNames.SYMBOL, LongNames.NUMBER, "", "", "");
            reception.reads("有効な保険資格です");

            assertTrue(reception.text("dl").contains("3日前の情報"), () -> reception.text("dl"));
            album.everywhere("answer-stored-three-days-old");
        } finally {
            loadedEarlier(-3);
        }
    }

    @Test
    void aFormThatIsWrong() {
        for (var language : Album.LANGUAGES) {
            reception.goes("/");
            album.speak(language);
            reception.types("1234", "千代田", "1", "7", "S64.1.8", "H31.2.29");
            reception.page().waitForSelector(".field [aria-invalid]");
            album.here("form-wrong-" + language);
        }
    }

    @Test
    void aTableThatCannotBeRead() {
        for (var language : Album.LANGUAGES) {
            reception.goes("/batches");
            album.speak(language);
            reception.page().fill("textarea[name=table]", "氏名\t住所\n架空 太郎\t架空市\n");
            reception.page().click("form.handing button");
            reception.page().waitForSelector("[role=alert]");
            album.here("batches-unreadable-" + language);
        }
    }

    @Test
    @DisplayName("while an insurer is silent: the question, and a batch that is under way, paused and cancelled")
    void whileAnInsurerIsSilent() throws Exception {
        signal("STOP");
        try {
            reception.goes("/").types(LONG).reads("照会しています");
            reception.assertAccessible();
            reception.photograph("waiting-ja-1280x800");
            batch();
        } finally {
            signal("CONT");
        }
    }

    private void batch() {
        var page = reception.goes("/batches").page();
        page.setInputFiles("input[name=file]", new FilePayload("予約.csv", "text/csv", rows()));
        page.click("form.handing button");
        reception.reads("照会する前に");
        page.click("form[action='/batches'] button");
        page.waitForSelector("#batch:has-text('照会中')");
        reception.photograph("batch-under-way-ja-1280x800");
        page.click("form[action$='/pause'] button");
        page.waitForSelector("#batch:has-text('一時停止中')");
        album.everywhere("batch-paused");
        page.click("form[action$='/resumption'] button");
        page.waitForSelector("#batch:has-text('照会中')");
        page.click("form[action$='/end'] button");
        page.waitForSelector("#batch:has-text('中止しました')");
        album.everywhere("batch-cancelled");
    }

    private static byte[] rows() {
        var rows = IntStream.range(0, 4_000).mapToObj(row -> World.REAL_TIME + ",千代田," + row + ",K-" + row);
        var lines = Stream.concat(Stream.of("保険者番号,記号,番号,整理番号"), rows).toList();
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /// As if the cards had been stored so many days before.
    private void loadedEarlier(int days) throws SQLException {
        var url = world.stack().center().database().superuserUrl();
        try (var connection = DriverManager.getConnection(url);
                var change = connection.prepareStatement(
                        "update card_load set loaded_at = loaded_at - make_interval(days => ?) where insurer = ?")) {
            change.setInt(1, days);
            change.setString(2, STORED);
            assertTrue(change.executeUpdate() > 0);
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        var pid = Long.toString(world.stack().adapter(2).program().pid());
        assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor());
    }
}
