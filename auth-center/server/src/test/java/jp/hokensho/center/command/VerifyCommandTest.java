package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.hokensho.center.tree.LogExport;
import jp.hokensho.center.tree.MadeUpLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("`journal verify` says complete, or the first position that is not (R-22)")
class VerifyCommandTest {

    private final Locale locale = Locale.getDefault();
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path home;

    private Path exported;
    private String key;

    @BeforeEach
    void export() throws IOException {
        exported = home.resolve("exported");
        try (var log = new MadeUpLog(700, home.resolve("key"))) {
            key = log.keys(7).getFirst();
            new LogExport(log, exported, _ -> {}).run();
        }
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        Locale.setDefault(locale);
    }

    private int verify(String... more) {
        var arguments = new ArrayList<>(List.of("journal", "verify", "--json", "--files", exported.toString()));
        arguments.addAll(List.of(more));
        return AuthCenter.run(arguments.toArray(String[]::new));
    }

    @Test
    void complete() {
        assertEquals(0, verify());
        assertEquals("{\"integrity\":\"Intact\",\"size\":700}", said());
    }

    @Test
    void signedByAKeyThatIsTrusted() {
        assertEquals(0, verify("--key", key));
    }

    @Test
    void signedByAnotherKey() throws IOException {
        try (var other = new MadeUpLog(1, home.resolve("other"))) {
            assertEquals(1, verify("--key", other.keys(7).getFirst()));
        }
        assertEquals("{\"integrity\":\"BrokenAt\",\"stream\":7,\"position\":0}", said());
    }

    @Test
    void theFirstPositionThatIsNot() throws IOException {
        var tile = exported.resolve("007/tile/0/001");
        var hashes = Files.readAllBytes(tile);
        hashes[32 * 10]++;
        Files.write(tile, hashes);

        assertEquals(1, verify());
        assertEquals("{\"integrity\":\"BrokenAt\",\"stream\":7,\"position\":267}", said());
    }

    @Test
    void nothingToLookAt() {
        assertEquals(4, AuthCenter.run("journal", "verify", "--files", home.toString()));
        assertEquals(4, AuthCenter.run("journal", "verify", "--state", home.toString()));
        assertEquals(
                4, AuthCenter.run("journal", "verify", "--from", "https://localhost:1", "--state", home.toString()));
        assertEquals(4, AuthCenter.run("journal", "proof", "00000000000000000018", "--state", home.toString()));
        assertEquals(4, AuthCenter.run("journal", "consistency", "1", "2", "--state", home.toString()));
        assertEquals(4, AuthCenter.run("journal", "export", exported.toString(), "--state", home.toString()));
    }

    @Test
    void usage() {
        assertEquals(2, AuthCenter.run("journal", "consistency", "1"));
        assertEquals(2, AuthCenter.run("journal", "verify", "--from", "https://localhost:1", "--files", "x"));
        assertEquals(2, AuthCenter.run("journal", "proof", "12"));
    }

    @ParameterizedTest
    @CsvSource({"ja, verify", "en, verify", "ja, proof", "en, proof", "ja, consistency", "en, consistency"})
    void theHelpNamesTheExitCodes(String language, String command) {
        var help = ResourceBundle.getBundle("command", Locale.of(language))
                .getString("auth-center.journal." + command + ".usage.description");

        assertTrue(help.matches(".*\\b0 .*\\b1 .*\\b4 .*"), help);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
