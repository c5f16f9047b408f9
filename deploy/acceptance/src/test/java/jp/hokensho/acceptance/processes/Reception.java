package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A browser beside the counter, and somebody who types. Every name that ends on `.example` leads to this machine, as
/// a hostile name server would have it.
final class Reception implements AutoCloseable {

    private static final int SHORTEST_CODE = 12;
    private static final int PACE = 60;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String[] SWITCHES = {"--no-sandbox", "--host-resolver-rules=MAP *.example 127.0.0.1"};
    private static final String AXE = "/vendor/axe-core-4.14.1.min.js";
    private static final String RULES = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                .violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))""";

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final URI start;

    /// Skips the test where there is no browser.
    ///
    /// @param start of the terminal's page
    /// @param switches of the browser's own
    Reception(URI start, String... switches) {
        assumeTrue(Files.isExecutable(CHROMIUM), "NOT RUN: no " + CHROMIUM + " (apt install chromium)");
        this.start = start;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(Stream.concat(Stream.of(SWITCHES), Stream.of(switches))
                                .toList()));
        context = stranger();
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page = context.newPage();
    }

    /// Another browser profile: it has no cookie of the first.
    BrowserContext stranger() {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("ja-JP").setViewportSize(1280, 800));
    }

    /// A browser somewhere else, which has been told to believe the centre's certificate.
    BrowserContext elsewhere() {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setViewportSize(1280, 800)
                .setIgnoreHTTPSErrors(true));
    }

    Page page() {
        return page;
    }

    /// Asks for a new code and follows what stands in the program's window.
    ///
    /// @param window the last address with a code that was written there
    Reception open(Supplier<URI> window) {
        page.navigate(start.toString());
        page.click("form[action='/code'] button");
        page.navigate(window.get().toString());
        return this;
    }

    Reception signIn(String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForSelector("#insurerNumber");
        return this;
    }

    /// Keys in one field after the other, each ended by Enter on the number pad. What is as long as a code is typed at
    /// a person's pace, else the page takes it for one.
    Reception types(String... fields) {
        for (var field : fields) {
            page.keyboard().type(field, new Keyboard.TypeOptions().setDelay(field.length() < SHORTEST_CODE ? 0 : PACE));
            page.keyboard().press("NumpadEnter");
        }
        return this;
    }

    /// The page's scripts are there before the key.
    Reception presses(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
        return this;
    }

    /// On a busy machine the cursor stands in its field only a moment after the page is loaded.
    Reception goes(String path) {
        page.navigate(start.resolve(path).toString());
        if (page.querySelector("[autofocus]") != null) {
            page.waitForSelector("[autofocus]:focus");
        }
        return this;
    }

    /// Waits until the verdict, or what stands in its place, begins so.
    Reception reads(String heading) {
        page.waitForSelector("h1:has-text(\"" + heading + "\")", new Page.WaitForSelectorOptions().setTimeout(60_000));
        page.waitForLoadState();
        return this;
    }

    String text(String selector) {
        return page.innerText(selector);
    }

    /// What keeps people from using the page as it is: WCAG 2.2 A and AA, as far as a machine can tell.
    void assertAccessible() {
        page.evaluate(axe());
        assertEquals(List.of(), page.evaluate(RULES), page::url);
    }

    private static String axe() {
        try (var in = Reception.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kept as an artefact of the build.
    void photograph(String name) {
        var file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /// As it is, on every screen: it can be used there, and nothing has to be moved sideways.
    void photographOnEveryScreen(String name) {
        for (var size : List.of(new int[] {1920, 1080}, new int[] {390, 844}, new int[] {1280, 800})) {
            page.setViewportSize(size[0], size[1]);
            assertAccessible();
            assertEquals(size[0], page.evaluate("document.documentElement.scrollWidth"), name);
            photograph(name + "-" + size[0] + "x" + size[1]);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
