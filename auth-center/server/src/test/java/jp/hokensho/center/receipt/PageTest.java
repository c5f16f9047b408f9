package jp.hokensho.center.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(FewVisits.class)
@DisplayName("R-09: anybody with a browser can have a receipt checked")
class PageTest {

    @Inject
    World world;

    @Test
    @DisplayName("the page says what a receipt states, without scripts and without anything from elsewhere")
    void thePageSaysWhatAReceiptStates() throws Exception {
        var told = world.manager().verify("01990019");

        var page = post("/receipts", told.text("receipt"), "ja");

        var number = told.text("verificationNumber").replaceAll(".{4}(?!$)", "$0 ");
        assertTrue(page.body().contains("真正な受領証です"), page::body);
        assertTrue(page.body().contains(number), page::body);
        assertTrue(page.body().contains("保険者番号なし"), page::body);
        assertFalse(page.body().contains("<script"), page::body);
        assertFalse(page.body().matches("(?s).*(src|href)=\"(https?:)?//.*"), page::body);
        assertEquals(
                "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'",
                String.join(" | ", page.headers().allValues("Content-Security-Policy")));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    @DisplayName("R-06, R-09: the page says of a label's QR code what was answered, and Enter is enough")
    void thePageSaysWhatALabelStandsFor() throws Exception {
        var told = world.manager().verify("01990019");
        var label = told.text("again");

        var page = post("/receipts", label, "ja").body();

        var number = told.text("verificationNumber").replaceAll(".{4}(?!$)", "$0 ");
        assertTrue(page.contains("このセンターのシールです"), page);
        assertTrue(page.contains(number), page);
        assertTrue(page.contains("保険者番号なし"), page);
        assertFalse(page.contains("署名の鍵の期間"), page);
        assertTrue(page.matches("(?s).*<input id=\"token\" name=\"receipt\" value=\"" + label + "\".*"), page);
        assertTrue(post("/receipts", "A".repeat(40), "en").body().contains("none of this centre"));
    }

    @Test
    void thePageSpeaksBothLanguages() throws Exception {
        var english = get("/receipts", "en");
        var asked = get("/receipts?lang=en", "ja");
        var japanese = get("/receipts", "fr");

        assertTrue(english.body().contains("<html lang=\"en\">"), english::body);
        assertTrue(asked.body().contains("Check a receipt"), asked::body);
        assertTrue(japanese.body().contains("受領証とシールの確認"), japanese::body);
        assertEquals(200, get("/receipts.css", "ja").statusCode());
    }

    @Test
    void whatIsTypedIsShownAsItIsAndNeverObeyed() throws Exception {
        var page = post("/receipts", "</textarea><script>alert(1)</script>", "en");

        assertTrue(page.body().contains("This is no receipt"), page::body);
        assertTrue(page.body().contains("&lt;/textarea&gt;&lt;script&gt;"), page::body);
        assertFalse(page.body().contains("<script"), page::body);
    }

    @Test
    void aBrokenFormIsNoReceipt() throws Exception {
        assertTrue(raw("/receipts", "receipt=%zz").body().contains("受領証ではありません"));
        assertTrue(raw("/receipts", "other=1").body().contains("受領証ではありません"));
        assertEquals(413, raw("/receipts", "receipt=" + "x".repeat(100_000)).statusCode());
    }

    @Test
    @DisplayName("R-21: who asks too often from one address is turned away, on the record")
    void whoAsksTooOftenIsTurnedAway() {
        var stranger = new Http(world.center(), world.strangerTls());

        var refused = IntStream.range(0, 40)
                .mapToObj(_ -> stranger.post("/v1/receipts/check", Map.of("receipt", "none")))
                .filter(told -> told.status() == 429)
                .findFirst()
                .orElseThrow();

        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"), refused::toString);
        assertTrue(refused.header("Retry-After").matches("[1-9][0-9]*"), refused::toString);
    }

    private HttpResponse<String> post(String path, String receipt, String language) throws Exception {
        var body = "receipt=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8);
        return send(form(path, body).header("Accept-Language", language));
    }

    private HttpResponse<String> raw(String path, String body) throws Exception {
        return send(form(path, body));
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(world.center().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return send(HttpRequest.newBuilder(world.center().resolve(path)).header("Accept-Language", language));
    }

    /// In the end one that is admitted.
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client =
                HttpClient.newBuilder().sslContext(world.strangerTls()).build()) {
            var response = client.send(request.build(), BodyHandlers.ofString());
            while (response.statusCode() == 429) {
                Thread.sleep(200);
                response = client.send(request.build(), BodyHandlers.ofString());
            }
            return response;
        }
    }
}
