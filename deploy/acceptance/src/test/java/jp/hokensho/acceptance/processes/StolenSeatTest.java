package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Somebody sits at the counter; others try to use that, in the same browser and on the same machine.
@Processes
@Order(9)
@DisplayName("A seat at the counter is nobody else's (R-21, R-35, R-36)")
class StolenSeatTest {

    private final World world;
    private Reception reception;
    private HttpServer elsewhere;

    StolenSeatTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void sitDown() {
        var terminal = world.stack().terminal(1);
        reception = new Reception(terminal.url()).open(terminal::page).signIn("clerk1", world.password("clerk1"));
    }

    @AfterEach
    void standUp() {
        if (elsewhere != null) {
            elsewhere.stop(0);
        }
        if (reception != null) {
            reception.close();
        }
    }

    @Test
    void anotherBrowserProfileSeesNothingButTheLock() {
        try (var stranger = reception.stranger()) {
            var page = stranger.newPage();
            page.navigate(world.stack().terminal(1).url().toString());

            assertTrue(page.content().contains("name=\"code\""));
            assertFalse(page.content().contains("clerk1"));
        }
    }

    @Test
    @DisplayName("a name that a hostile name server leads here is refused (DNS rebinding)")
    void aReboundNameIsRefused() {
        var port = world.stack().terminal(1).url().getPort();

        var page = reception.page();
        var statuses = new ArrayList<Integer>();
        page.onResponse(response -> statuses.add(response.status()));

        assertThrows(PlaywrightException.class, () -> page.navigate("http://evil.example:" + port + "/"));

        assertEquals(List.of(421), statuses);
    }

    @Test
    @DisplayName("a form of another page asks nothing in this person's name (CSRF)")
    void aFormOfAnotherPageIsRefused() throws IOException {
        var address = serving("""
                <form method="post" action="%s/verifications"><input name="insurerNumber" value="39990015">
                <input name="number" value="10000001"></form><script>document.forms[0].submit()</script>""");

        var response = reception
                .page()
                .waitForResponse("**/verifications", () -> reception.page().navigate(address));

        assertEquals(403, response.status());
        reception.goes("/today");
        assertTrue(reception.text("main").contains("まだ照会していません"));
    }

    @Test
    @DisplayName("the script of another page reads nothing here, from another port of this machine either")
    void theScriptOfAnotherPageReadsNothing() throws IOException {
        var address = serving("""
                <p id="out">…</p><script>fetch("%s/today", {credentials: "include"}).then(r => r.text())
                .then(t => out.textContent = t, e => out.textContent = "refused")</script>""");

        reception.page().navigate(address);

        reception.page().waitForSelector("#out:has-text('refused')");
    }

    @Test
    void aPageOfElsewhereShowsNothingOfItInAFrame() throws IOException {
        var address = serving("<iframe src='%s/today' width='600' height='400'></iframe>");

        reception.page().navigate(address);

        var frames = reception.page().frames();
        assertFalse(frames.getLast().content().contains("clerk1"));
    }

    @Test
    @DisplayName("the sign-out closes every window of the browser, and the way back shows nothing")
    void theSignOutClosesAll() {
        reception.types("39990015", "", "10000001", "", "", "").reads("有効な保険資格です");
        var answer = reception.page().url();
        var other = reception.page().context().newPage();
        other.navigate(answer);
        reception.page().click("form[action='/sign-out'] button");
        reception.page().waitForSelector("#password");

        other.waitForSelector("#password");
        reception.page().goBack();
        reception.page().waitForSelector("#password");
        assertEquals(answer, reception.page().url());
        assertFalse(reception.page().content().contains("10000001"));
    }

    @Test
    @DisplayName("the code that opened the page is good for nothing, and no way back leads to it")
    void theCodeStaysInNoAddress() {
        var page = reception.page();
        var used = world.stack().terminal(1).page();
        var history = page.context().newCDPSession(page).send("Page.getNavigationHistory");

        var entries = history.getAsJsonArray("entries");
        assertTrue(entries.size() > 1);
        entries.forEach(entry -> {
            var address = entry.getAsJsonObject().get("url").getAsString();
            assertFalse(address.contains("code="), address);
        });

        try (var stranger = reception.stranger()) {
            var other = stranger.newPage();
            assertEquals(403, other.navigate(used.toString()).status());
        }
    }

    @Test
    void theAddressKeepsNoSecret() {
        assertEquals(world.stack().terminal(1).url() + "/", reception.page().url());
        assertEquals("", reception.page().evaluate("document.cookie"));
        assertEquals(0, reception.page().evaluate("localStorage.length"));
        assertEquals(
                List.of("htmx-current-path-for-history"), reception.page().evaluate("Object.keys(sessionStorage)"));
    }

    private String serving(String body) throws IOException {
        var text = body.formatted(world.stack().terminal(1).url()).getBytes(StandardCharsets.UTF_8);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        elsewhere.start();
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
    }
}
