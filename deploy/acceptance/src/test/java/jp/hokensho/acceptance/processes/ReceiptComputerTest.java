package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.hokensho.acceptance.stack.Command.Result;
import jp.hokensho.acceptance.stack.Terminal.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(9)
@DisplayName("A receipt computer asks by files or by HTTP, under a mandate (R-53, R-27)")
class ReceiptComputerTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Charset JAPAN = Charset.forName("windows-31j");
    private static final String TRIAL = ReceiptShare.card("00000001", "東京", "001", "K-1");
    private static final String TRIAL_DAY = "20050708";

    private final World world;

    @TempDir
    private Path folder;

    private ReceiptShare share;
    private Path mandate;
    private Served program;

    ReceiptComputerTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void serve() {
        share = ReceiptShare.create(folder.resolve("share"));
        mandate = folder.resolve("receipt.mandate");
        give();
        start();
    }

    @AfterEach
    void stop() {
        program.close();
        run("token", "--remove");
    }

    @Test
    void aCardIsVerifiedInEitherEncoding() {
        share.asks("OQSsiquc01req_1.xml", ReceiptShare.message("UTF-8", TRIAL_DAY, TRIAL));
        share.asks("OQSsiquc01req_2.xml", ReceiptShare.message("Shift_JIS", TRIAL_DAY, TRIAL), JAPAN);

        var plain = share.told("OQSsiquc01res_1.xml");
        var japanese = share.told("OQSsiquc01res_2.xml", JAPAN);

        assertTrue(plain.contains("<QualificationValidity>1</QualificationValidity>"), plain);
        assertTrue(plain.contains("<Name>上野 太郎</Name>"), plain);
        assertTrue(japanese.contains("<Name>上野 太郎</Name>"), japanese);
        assertFalse(ReceiptShare.number(plain).equals(ReceiptShare.number(japanese)));
        var onRecord = world.manager().get("/v1/verifications/" + ReceiptShare.number(plain));
        assertEquals("VALID", onRecord.text("outcome"), onRecord::text);
        assertEquals("K-1", onRecord.text("patientRef"));
    }

    @Test
    void manyCardsAreVerifiedInTwoSteps() {
        var rows = ReceiptShare.card("39990015", "", "10000001", "K-1")
                + ReceiptShare.card("39990015", "", "99999999", "K-2")
                + ReceiptShare.card("0699", "", "1", "K-3");
        share.asks("OQSmuquc01req_b.xml", ReceiptShare.message("Shift_JIS", "", rows), JAPAN);
        var reception = share.told("OQSmuquc01res_b.xml", JAPAN)
                .replaceFirst("(?s).*<ReceptionNumber>([0-9A-F]{32})</ReceptionNumber>.*", "$1");

        var told = Eventually.get(() -> fetched(reception), answer -> !answer.contains("<SegmentOfResult>2<"));

        assertTrue(told.contains("<NumberOfProcessingResult>3</NumberOfProcessingResult>"), told);
        assertTrue(told.contains("<NumberOfError>1</NumberOfError>"), told);
        assertTrue(told.matches("(?s).*K-1</A.*<QualificationValidity>1<.*K-2</A.*<QualificationValidity>4<.*"), told);
        assertTrue(told.matches("(?s).*K-3</A.*<ProcessingResultStatus>2<.*InsurerNumber: .*"), told);
    }

    private String fetched(String reception) {
        var name = "OQSmuquc02req_" + System.nanoTime() + ".xml";
        share.asks(name, ReceiptShare.message("UTF-8", "", "<ReceptionNumber>" + reception + "</ReceptionNumber>"));
        return share.told(name.replace("req_", "res_"));
    }

    @Test
    void whatIsHalfWrittenIsWaitedForAndWhatIsBadIsAnsweredAndKeptAside() throws IOException {
        var whole = ReceiptShare.message("UTF-8", TRIAL_DAY, TRIAL);
        share.begins("OQSsiquc01req_half.xml", whole.substring(0, 200));
        share.asks("OQSsiquc01req_bad.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>");

        var bad = share.told("OQSsiquc01res_bad.xml");

        assertTrue(bad.contains("<SegmentOfResult>9</SegmentOfResult><ErrorCode>doctype</ErrorCode>"), bad);
        assertEquals(List.of("OQSsiquc01req_bad.xml"), share.files("bad"));
        assertEquals(List.of("OQSsiquc01req_half.xml"), share.files("req"));
        share.begins("OQSsiquc01req_half.xml", whole);
        assertTrue(share.told("OQSsiquc01res_half.xml").contains("<Name>上野 太郎</Name>"));
    }

    @Test
    @DisplayName("R-02: killed again and again in the middle, it loses no question and asks none under two numbers")
    void killedInTheMiddleItLosesNothingAndAsksNobodyTwice() {
        var since = Clock.systemUTC().instant();
        var count = 80;
        for (var i = 0; i < count; i++) {
            var card = ReceiptShare.card("39990015", "", "10000001", "K-" + i);
            share.asks("OQSsiquc01req_" + i + ".xml", ReceiptShare.message("UTF-8", "", card));
        }
        for (var killed = 1; killed <= 4; killed++) {
            var some = killed * 15;
            Eventually.get(() -> share.files("res").size(), answered -> answered >= some);
            program.program().kill();
            start();
        }
        Eventually.get(() -> share.files("res").size(), answered -> answered == count);

        var numbers = new HashSet<String>();
        IntStream.range(0, count)
                .mapToObj(i -> share.told("OQSsiquc01res_" + i + ".xml"))
                .forEach(answer -> {
                    assertTrue(answer.contains("<QualificationValidity>1</"), answer);
                    numbers.add(ReceiptShare.number(answer));
                });
        assertEquals(count, numbers.size());
        assertEquals(numbers, asked(since, numbers));
        assertEquals(List.of(), share.files("req"));
        assertEquals(List.of(), share.files("work"));
        assertEquals(count, share.files("done").size());
    }

    /// What the clinic asked since, as the centre has it on record.
    private Set<String> asked(Instant since, Set<String> expected) {
        var asked = new HashSet<String>();
        world.manager()
                .get("/v1/verifications?limit=500&from=" + since)
                .body()
                .path("items")
                .forEach(item -> asked.add(item.path("verificationNumber").asText()));
        assertTrue(asked.size() >= expected.size(), asked::toString);
        return asked;
    }

    @Test
    @DisplayName("R-27: a withdrawn mandate ends it at once, nothing is lost, and the page says so")
    void aWithdrawnMandateEndsItAtOnce() throws Exception {
        share.asks("OQSsiquc01req_1.xml", ReceiptShare.message("UTF-8", TRIAL_DAY, TRIAL));
        share.told("OQSsiquc01res_1.xml");
        withdraw();

        share.asks("OQSsiquc01req_2.xml", ReceiptShare.message("UTF-8", TRIAL_DAY, TRIAL));
        var page = Eventually.get(() -> get("/").body(), text -> text.contains("照会 1件が待っています"));

        assertTrue(page.contains("照会 1件が待っています"), page);
        assertTrue(page.contains("委任は終了しました"), page);
        assertEquals(List.of("OQSsiquc01req_2.xml"), share.files("req"));
        Files.delete(mandate);
        give();
        assertTrue(share.told("OQSsiquc01res_2.xml").contains("<Name>上野 太郎</Name>"));
    }

    @Test
    void aProgramWithTheTokenAsksAndNobodyElseDoes() throws Exception {
        var token = run("token").out().strip();

        var asked = post(token, "Accept-Language", "en");
        var number = asked.body().replaceFirst("(?s).*\"verificationNumber\" *: *\"(\\d{20})\".*", "$1");
        var again = post(token, "Idempotency-Key", "4711");
        var same = post(token, "Idempotency-Key", "4711");

        assertEquals(201, asked.statusCode(), asked::body);
        assertTrue(asked.body().contains("上野 太郎"), asked::body);
        assertEquals(
                200,
                get("/api/verifications/" + number, "Authorization", "Bearer " + token)
                        .statusCode());
        assertEquals(
                again.headers().firstValue("Location").orElseThrow(),
                same.headers().firstValue("Location").orElseThrow());
        assertEquals(401, post("hl_wrong", "Accept", "*/*").statusCode());
        assertEquals(401, get("/api/verifications/" + number).statusCode());
        assertEquals(403, post(token, "Origin", "https://evil.example").statusCode());
        assertEquals(403, post(token, "Origin", program.url().toString()).statusCode());
        withdraw();
        assertEquals(403, post(token, "Accept", "*/*").statusCode());
    }

    private void give() {
        var tomorrow = LocalDate.now(Clock.system(TOKYO)).plusDays(1).toString();
        run("mandate", "give", "--kind", "FOLDER", "--until", tomorrow, "-o", mandate.toString())
                .orFail("mandate give");
    }

    private void withdraw() throws IOException {
        var id = Files.readString(mandate).replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        run("mandate", "withdraw", id).orFail("mandate withdraw");
    }

    private Result run(String... words) {
        return world.stack().terminal(1).run(List.of(words));
    }

    private void start() {
        program = world.stack()
                .terminal(1)
                .serve("receipt-computer", "--folder", share.root().toString(), "--folder-mandate", mandate.toString());
    }

    private HttpResponse<String> post(String token, String header, String value) throws Exception {
        return send(HttpRequest.newBuilder(at("/api/verifications"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString("""
                        {"insurerNumber":"00000001","symbol":"東京","number":"001","targetDate":"2005-07-08"}""")));
    }

    private HttpResponse<String> get(String path, String... headers) {
        try {
            var request = HttpRequest.newBuilder(at(path));
            return send(headers.length == 0 ? request : request.headers(headers));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private URI at(String path) {
        return program.url().resolve(path);
    }
}
