package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hokensho.acceptance.stack.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(9)
@DisplayName("The terminal starts as a service, from a desktop entry and from the command line (R-35)")
class StartTest {

    private static final Path ROOT = Installation.here().root();
    private static final Path FILES = ROOT.resolve("deploy/terminal");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/open\\?code=\\w+");

    private final World world;

    @TempDir
    private Path folder;

    StartTest(World world) {
        this.world = world;
    }

    @Test
    @DisplayName("without a window the address with its code stands in a file for its owner, until it is used")
    void theAddressStandsInAFileUntilItIsUsed() throws Exception {
        var terminal = world.stack().terminal(1);
        var door = terminal.profile().path().resolveSibling("open.html");
        try (var program = terminal.serve("opened", "--open")) {
            var first = address(door);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(door)));
            assertEquals(303, status(first));
            assertFalse(Files.exists(door));

            var port = Integer.toString(program.url().getPort());
            var again = terminal.run(List.of("serve", "--port", port, "--open"));

            assertEquals(0, again.exitCode(), again.err());
            var second = address(door);
            assertFalse(second.equals(first));
            assertEquals(403, status(first));
            assertEquals(303, status(second));
        }
    }

    @Test
    void aPortOfSomebodyElseIsSaidToBeTaken() {
        var center = URI.create(world.stack().center().url()).getPort();

        var ended = world.stack().terminal(1).run(List.of("serve", "--port", Integer.toString(center), "--open"));

        assertEquals(2, ended.exitCode(), ended.err());
    }

    @Test
    void theServiceFileIsOne() throws Exception {
        var unit = Files.readString(FILES.resolve("clinic-client.service"));
        var here = Files.writeString(
                folder.resolve("clinic-client.service"), unit.replace("/opt/hokensho", ROOT.toString()));

        var started = lines(unit).get("ExecStart").split(" ");
        assertTrue(Files.isExecutable(Path.of(started[0].replace("/opt/hokensho", ROOT.toString()))));
        assertEquals(
                List.of("serve", "--open", "$SERVE_OPTIONS"), List.of(started).subList(1, started.length));
        var judge = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(judge), "NOT RUN: no systemd-analyze");
        assertEquals("", said(judge.toString(), "verify", "--man=no", here.toString()));
    }

    @Test
    void theDesktopEntryIsOne() throws Exception {
        var file = FILES.resolve("clinic-client.desktop");
        var entry = lines(Files.readString(file));

        assertEquals("Application", entry.get("Type"));
        assertEquals("保険証認証", entry.get("Name[ja]"));
        assertEquals("/opt/hokensho/deploy/bin/clinic-client serve --open", entry.get("Exec"));
        var judge = Path.of("/usr/bin/desktop-file-validate");
        assumeTrue(Files.isExecutable(judge), "NOT RUN: no desktop-file-validate");
        assertEquals("", said(judge.toString(), file.toString()));
    }

    private static Map<String, String> lines(String file) {
        return file.lines()
                .filter(line -> line.matches("[A-Za-z]+(\\[ja])?=.*"))
                .collect(Collectors.toMap(line -> line.split("=")[0], line -> line.substring(line.indexOf('=') + 1)));
    }

    private static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return words.lines().filter(line -> line.contains("clinic-client")).collect(Collectors.joining("\n"));
    }

    private static String address(Path door) throws IOException {
        Eventually.get(() -> Files.exists(door), there -> there);
        var found = ADDRESS.matcher(Files.readString(door));
        assertTrue(found.find());
        return found.group();
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
