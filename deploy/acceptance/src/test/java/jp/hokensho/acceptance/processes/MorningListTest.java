package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.hokensho.acceptance.stack.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(9)
@DisplayName("R-05, R-27: the terminal's program has tomorrow's appointments verified by itself, under a mandate")
class MorningListTest {

    private static final Clock TOKYO = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final String APPOINTMENTS = """
            保険者番号,記号,番号,整理番号
            39990015,,10000001,K-1
            06990014,千代田,99999,K-2
            1234,千代田,1,K-3
            """;

    private final World world;
    private final Terminal terminal;

    @TempDir
    private Path folder;

    MorningListTest(World world) {
        this.world = world;
        this.terminal = world.stack().terminal(1);
    }

    @AfterEach
    void asBefore() throws IOException {
        terminal.program().close();
        Files.deleteIfExists(terminal.profile().path().resolveSibling("morning-list"));
        terminal.restart(List.of(), Map.of());
    }

    @Test
    @DisplayName("once, after however many starts, and whoever comes in the morning is told")
    void tomorrowsAppointmentsAreVerifiedOnce() throws IOException {
        var before = batches();
        var words = words();
        start(words);
        assertEquals(before + 1, Eventually.get(this::batches, count -> count > before));
        start(words);
        try (var reception = new Reception(terminal.url()).open(terminal::page)) {
            reception.signIn("clerk1", world.password("clerk1"));
            reception.page().waitForSelector("#news .arrived:has-text('予約 2件を照会しました。確かめることがある行 1件。')");
            reception.page().click("#news .arrived a");
            var album = new Album(reception);
            album.everywhere("batches-morning-list");
            reception.page().click("#morning a");
            reception.page().waitForSelector("#batch:has-text('終わりました')");

            assertTrue(reception.text("#batch").contains("K-2"), () -> reception.text("#batch"));
            reception.goes("/");
            assertEquals(0, reception.page().querySelectorAll("#news .arrived").size());
        }
        assertEquals(before + 1, batches());
        assertTrue(world.manager().get("/v1/batches").text().contains("\"unattended\":true"));
    }

    /// The hour of the day has always passed.
    private List<String> words() throws IOException {
        var list = Files.writeString(folder.resolve("appointments.csv"), APPOINTMENTS);
        Files.setLastModifiedTime(list, FileTime.from(TOKYO.instant().minus(Duration.ofMinutes(1))));
        var mandate = folder.resolve("morning.mandate").toString();
        var until = LocalDate.now(TOKYO).plusDays(2).toString();
        terminal.command("mandate", "give", "--kind", "MORNING_LIST", "--until", until, "-o", mandate)
                .orFail("mandate give");
        return List.of("--morning-list", list.toString(), "--morning-at", "00:00", "--morning-mandate", mandate);
    }

    private void start(List<String> words) {
        terminal.restart(words, Map.of("HOKENSHO_TERMINAL_MORNING_CHECK", "1s"));
    }

    private int batches() {
        return world.manager().get("/v1/batches").body().path("items").size();
    }
}
