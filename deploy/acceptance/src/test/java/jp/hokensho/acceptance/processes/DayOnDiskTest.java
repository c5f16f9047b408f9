package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day with one planted patient, in every way in which the page is used, and then a search of all that the terminal's
/// program can write: its profile's folder, its folder for temporary files, its home, its log. Two files that somebody
/// saved on purpose are the positive control.
@Processes
@Order(9)
@DisplayName("R-10: nothing of a patient stays on the clinic's machine unless somebody saves it on purpose")
class DayOnDiskTest {

    private static final String REFERENCE = "整理" + Long.toString(new SecureRandom().nextLong(1L << 50), 36) + "番";
    private static final String CSV =
            "保険者番号,記号,番号,整理番号\n%1$s,%2$s,%3$s,%4$s\n39990015,%2$s,%3$s,%4$s\n%1$s,%2$s,,%4$s\n";

    private final World world;
    private final Terminal terminal;
    private final Planted patient;
    private final ConcurrentLinkedQueue<String> storable = new ConcurrentLinkedQueue<>();
    private Reception reception;

    @TempDir
    private Path machine;

    DayOnDiskTest(World world) {
        this.world = world;
        this.terminal = world.stack().terminal(1);
        this.patient = world.planted();
    }

    @BeforeEach
    void sitDown() throws IOException {
        Files.createDirectory(machine.resolve("tmp"));
        Files.createDirectory(machine.resolve("home"));
        terminal.restart(List.of(), Map.of("HOKENSHO_JVM", flags()));
        reception = new Reception(terminal.url()).open(terminal::page);
        reception.page().onResponse(this::look);
        reception.signIn("clerk1", world.password("clerk1"));
    }

    @AfterEach
    void standUp() throws IOException {
        if (reception != null) {
            reception.close();
        }
        terminal.program().close();
        Files.deleteIfExists(hold());
        terminal.restart(List.of(), Map.of());
    }

    @Test
    void nothingOfAPatientIsOnTheDisk() throws IOException {
        singly();
        manyAtOnce(CSV.formatted(World.REAL_TIME, patient.symbol(), patient.number(), REFERENCE));
        var saved = Stream.of(savedAnswers(), savedByTheCommand()).sorted().toList();
        whileTheCentreIsAway();

        var search = new Search(Stream.concat(patient.values().stream(), Stream.of(patient.birthDate(), REFERENCE))
                .toList());
        var found = new ArrayList<Path>();
        for (var place : List.of(machine, folder())) {
            found.addAll(search.under(place));
        }

        assertTrue(Files.exists(hold()), "nothing waited");
        assertEquals(saved, found.stream().sorted().toList());
        assertFalse(search.finds(terminal.program().log()));
        assertEquals(List.of(), List.copyOf(storable), "a browser may keep these");
    }

    /// Found, mistyped, half typed when the screen is locked, looked at again.
    private void singly() {
        for (var insurer : List.of(World.REAL_TIME, "39990015")) {
            reception.goes("/");
            reception.types(insurer, patient.symbol(), patient.number(), "");
            reception.page().fill("#patientRef", REFERENCE);
            reception.page().focus("#birthDate");
            reception.types(patient.birthDate(), "").reads("有効な保険資格です");
            assertTrue(reception.text("dl").contains(patient.name()));
        }
        reception.goes("/").types(World.REAL_TIME, patient.symbol(), patient.number(), "xx", patient.birthDate(), "");
        reception.page().waitForSelector(".field [aria-invalid]");
        reception
                .goes("/")
                .types("", patient.symbol(), patient.number())
                .presses("F9")
                .reads("離席中");
        reception.types(world.password("clerk1")).reads("個別認証");
        reception.goes("/today");
    }

    /// A file and a pasted table.
    private void manyAtOnce(String table) {
        var page = reception.goes("/batches").page();
        var file = new FilePayload("予約.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        page.setInputFiles("input[name=file]", file);
        page.click("form.handing button");
        reception.reads("照会する前に");
        reception.goes("/batches");
        page.fill("textarea[name=table]", table);
        page.click("form.handing button");
        reception.reads("照会する前に");
        page.click("form[action='/batches'] button");
        page.waitForSelector("#batch:has-text('終わりました')", new Page.WaitForSelectorOptions().setTimeout(60_000));
        assertTrue(page.innerText("#batch").contains(patient.name()));
    }

    private Path savedAnswers() {
        var page = reception.page();
        var download = page.waitForDownload(() -> page.click("a[href$='encoding=utf-8-bom']"));
        var file = machine.resolve("saved.csv");
        download.saveAs(file);
        return file;
    }

    private Path savedByTheCommand() throws IOException {
        var in = Files.writeString(
                world.stack().folder().path().resolve("appointments.csv"),
                "insurer_number,symbol,number\n%s,%s,%s\n"
                        .formatted(World.REAL_TIME, patient.symbol(), patient.number()));
        var out = machine.resolve("saved-by-the-command.csv");
        try {
            var card = List.of(
                    "verify", "--insurer", World.REAL_TIME, "--symbol", patient.symbol(), "--number", patient.number());
            terminal.run(card, "HOKENSHO_JVM=" + flags()).orFail("verify");
            terminal.run(List.of("batch", in.toString(), "-o", out.toString()), "HOKENSHO_JVM=" + flags())
                    .orFail("batch");
            return out;
        } finally {
            Files.delete(in);
        }
    }

    /// What waits lies on the disk, locked.
    private void whileTheCentreIsAway() {
        var center = world.stack().center();
        reception.goes("/");
        center.program().kill();
        try {
            reception.types(World.REAL_TIME, patient.symbol(), patient.number(), "", patient.birthDate(), "");
            reception.reads("未確認");
            reception.page().click("form[action='/sign-out'] button");
            reception.page().waitForSelector("#password");
        } finally {
            center.start();
            center.awaitReady();
            world.stack().awaitLinks();
        }
    }

    private String flags() {
        return "-Djava.io.tmpdir=%s -Duser.home=%s".formatted(machine.resolve("tmp"), machine.resolve("home"));
    }

    private void look(Response response) {
        var headers = response.headers();
        var kept = Objects.toString(headers.get("cache-control"), "");
        if (!kept.contains("no-store") && !response.url().startsWith("data:")) {
            storable.add(response.url());
        }
    }

    private Path folder() {
        return terminal.profile().path().toAbsolutePath().getParent();
    }

    private Path hold() {
        var keystore = terminal.profile().keystore();
        return keystore.resolveSibling(keystore.getFileName() + ".held");
    }
}
