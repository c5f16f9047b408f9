package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.acceptance.stack.Terminal.Served;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(9)
@DisplayName("The terminal's program fits a small machine (R-50)")
class MemoryTest {

    private static final int MOST_KIB = 256 * 1024;
    private static final int PATIENTS = 300;
    private static final int BATCH = 500;
    private static final String CARD = """
            {"insurerNumber":"39990015","symbol":"","number":"10000001","patientRef":"K-%d"}""";

    private final World world;

    @TempDir
    private Path folder;

    MemoryTest(World world) {
        this.world = world;
    }

    @Test
    @DisplayName("after a day's work, on the pages, by files and by HTTP, it never held 256 MB")
    void afterADaysWorkItNeverHeldMore() throws Exception {
        var terminal = world.stack().terminal(1);
        var share = ReceiptShare.create(folder.resolve("share"));
        var mandate = folder.resolve("receipt.mandate").toString();
        var tomorrow = LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo"))).plusDays(1);
        terminal.run(List.of("mandate", "give", "--kind", "FOLDER", "--until", tomorrow.toString(), "-o", mandate))
                .orFail("mandate give");
        var token = terminal.run(List.of("token")).orFail("token").out().strip();
        try (var program = terminal.serve("memory", "--folder", share.root().toString(), "--folder-mandate", mandate)) {

            batch(share);
            programs(program, token);
            pages(program);

            var held = highWater(program.program().pid());
            assertTrue(held < MOST_KIB, () -> held + " KiB");
        } finally {
            terminal.run(List.of("token", "--remove"));
        }
    }

    private static void batch(ReceiptShare share) {
        var rows = IntStream.range(0, BATCH)
                .mapToObj(i -> ReceiptShare.card("39990015", "", "10000001", "K-" + i))
                .collect(Collectors.joining());
        share.asks("OQSmuquc01req_m.xml", ReceiptShare.message("UTF-8", "", rows));
        var reception = share.told("OQSmuquc01res_m.xml")
                .replaceFirst("(?s).*<ReceptionNumber>([0-9A-F]{32})</ReceptionNumber>.*", "$1");
        var told = Eventually.get(() -> fetched(share, reception), answer -> !answer.contains("<SegmentOfResult>2<"));
        assertTrue(told.contains("<NumberOfNormalProcessing>" + BATCH + "<"), told.substring(0, 600));
    }

    private static String fetched(ReceiptShare share, String reception) {
        var name = "OQSmuquc02req_" + System.nanoTime() + ".xml";
        share.asks(name, ReceiptShare.message("UTF-8", "", "<ReceptionNumber>" + reception + "</ReceptionNumber>"));
        return share.told(name.replace("req_", "res_"));
    }

    private static void programs(Served program, String token) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var i = 0; i < PATIENTS; i++) {
                var asked = HttpRequest.newBuilder(program.url().resolve("/api/verifications"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(CARD.formatted(i)));
                assertEquals(
                        201, http.send(asked.build(), BodyHandlers.ofString()).statusCode());
            }
        }
    }

    /// As a browser does that has been given the code.
    private void pages(Served program) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            browser.send(HttpRequest.newBuilder(program.page()).build(), BodyHandlers.ofString());
            form(browser, program, "/sign-in", Map.of("login", "clerk1", "password", world.password("clerk1")));
            for (var i = 0; i < PATIENTS; i++) {
                var card = Map.of("form", "f" + i, "insurerNumber", "39990015", "symbol", "", "number", "10000001");
                var answer = form(browser, program, "/verifications", card);
                assertEquals(200, answer.statusCode());
                var list =
                        HttpRequest.newBuilder(program.url().resolve("/today")).build();
                assertTrue(browser.send(list, BodyHandlers.ofString()).body().contains("10000001"));
            }
        }
    }

    private static HttpResponse<String> form(
            HttpClient browser, Served program, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI place = program.url().resolve(path);
        return browser.send(
                HttpRequest.newBuilder(place)
                        .header("Origin", program.url().toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /// The most that was ever resident, in KiB.
    private static int highWater(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }
}
