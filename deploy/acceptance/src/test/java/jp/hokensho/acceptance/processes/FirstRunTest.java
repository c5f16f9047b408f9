package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(9)
@DisplayName("A terminal that nobody has enrolled leads through it on its page (R-30)")
class FirstRunTest {

    private final World world;

    FirstRunTest(World world) {
        this.world = world;
    }

    @Test
    void theFirstRunLeadsThroughTheEnrolment() {
        var terminal = world.stack().freshTerminal();
        terminal.start();
        terminal.awaitReady();
        try (var reception = new Reception(terminal.url()).open(terminal::page)) {
            var album = new Album(reception);
            album.everywhere("first-run");
            for (var language : Album.LANGUAGES) {
                reception.goes("/");
                album.speak(language);
                enrol(reception, "WRONG-CODE");
                reception.page().waitForSelector("[role=alert]");
                album.here("first-run-refused-" + language);
            }

            enrol(reception, world.stack().credentials().code(TestRegistry.OPEN, 1));

            reception.page().waitForSelector("#password");
            assertTrue(Files.exists(terminal.profile().path()));
            reception.signIn("clerk7", world.password("clerk7"));
            reception.goes("/today");
            album.everywhere("today-empty");
            reception.goes("/batches");
            album.everywhere("batches-empty");
            reception.goes("/");
            reception.types("39990015", "", "10000001", "", "", "").reads("有効な保険資格です");
        } finally {
            terminal.program().close();
        }
    }

    private void enrol(Reception reception, String code) {
        var page = reception.page();
        page.fill("#center", world.stack().center().url());
        page.setInputFiles("#ca", world.stack().center().authority());
        page.fill("#code", code);
        page.click("form[action='/enrolment'] button");
    }
}
