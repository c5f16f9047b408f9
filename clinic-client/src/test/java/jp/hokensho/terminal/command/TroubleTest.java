package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Trust;
import jp.hokensho.terminal.text.Ink;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong before a question is asked, and how it is said.
class TroubleTest {

    private static final String[] CARD = {"verify", "--insurer", "01990019", "--number", "1"};

    @TempDir
    private Path folder;

    @Test
    void aCentreThatIsAwayIsExitCode4() throws Exception {
        var nobody = URI.create("https://127.0.0.1:1");
        var counter = Counter.japanese(new Trust().profile(folder, nobody));

        var code = counter.run(CARD);

        assertEquals(ExitCode.UNREACHABLE, code);
        assertTrue(counter.err().contains("接続できません"), counter.err());
    }

    @Test
    @DisplayName("R-40: a centre of another authority is not spoken to")
    void aCentreOfAnotherAuthorityIsNotSpokenTo() throws Exception {
        try (var center = new FakeCenter()) {
            var profile = new Trust().profile(folder, center.address());
            var counter = Counter.english(profile);

            var code = counter.run(CARD);

            assertEquals(ExitCode.UNREACHABLE, code);
            assertTrue(counter.err().contains("certificates"), counter.err());
            assertTrue(center.calls().isEmpty());
        }
    }

    @Test
    void aProfileThatOthersMayReadIsRefused() throws Exception {
        var profile = new Trust().profile(folder, URI.create("https://127.0.0.1:1"));
        Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("rw-r-----"));
        var counter = Counter.japanese(profile);

        var code = counter.run(CARD);

        assertEquals(ExitCode.USAGE, code);
        assertTrue(counter.err().contains("chmod 600"), counter.err());
    }

    @Test
    void aMissingProfileIsNamed() {
        var counter = Counter.english(folder.resolve("nowhere"));

        assertEquals(ExitCode.USAGE, counter.run(CARD));
        assertTrue(counter.err().contains(folder.resolve("nowhere").toString()));
    }

    @Test
    void aNarrowWindowIsNoTrouble() {
        var out = new StringWriter();
        var narrow = new Screen(new PrintWriter(out), new PrintWriter(out), false, false, 40, Ink.PLAIN);
        var nobody = new Prompt(_ -> Optional.empty(), _ -> Optional.empty());

        var code = new Program(new Setting(narrow, Say.in(Locale.JAPANESE), Clock.systemUTC(), nobody)).run("--help");

        assertEquals(ExitCode.OK, code, out.toString());
    }

    @Test
    void aMissingKeyAsksForTheStick() throws Exception {
        var counter = Counter.japanese(new Trust().profile(folder, URI.create("https://127.0.0.1:1")));
        Files.delete(folder.resolve("terminal.p12"));

        assertEquals(ExitCode.USAGE, counter.run(CARD));
        assertTrue(counter.err().contains("USB"), counter.err());
    }

    @Test
    void aPasswordIsNotAskedForWhereNobodySits() throws Exception {
        var profile = new Trust().profile(folder, URI.create("https://127.0.0.1:1"));
        Files.writeString(profile, Files.readString(profile).replaceAll("password=correct.*", ""));
        var counter = Counter.english(profile);

        assertEquals(ExitCode.USAGE, counter.run(CARD));
        assertTrue(counter.err().contains("does not say password"), counter.err());
    }

    @Test
    void anUnknownOptionIsNamedAndItsValueIsNot() {
        var counter = Counter.japanese(folder.resolve("any"));

        var code = counter.runBare("verify", "--insurer", "01990019", "--number", "1", "--nmae=上野太郎");

        assertEquals(ExitCode.USAGE, code);
        assertTrue(counter.err().contains("--nmae"));
        assertFalse(counter.err().contains("上野"));
    }

    @Test
    void aSymbolThatTheShellLostIsNotAskedFor() {
        var counter = Counter.english(folder.resolve("any"));

        var code = counter.runBare("verify", "--insurer", "01990019", "--symbol", "\uFFFD\uFFFD", "--number", "1");

        assertEquals(ExitCode.USAGE, code);
        assertTrue(counter.err().contains("LANG"), counter.err());
    }

    @Test
    void helpIsGivenInBothLanguages() {
        var japanese = Counter.japanese(folder.resolve("any"));
        var english = Counter.english(folder.resolve("any"));

        assertEquals(0, japanese.runBare("verify", "--help"));
        assertEquals(0, english.runBare("batch", "--help"));

        assertTrue(japanese.out().contains("使い方: clinic-client verify"), japanese.out());
        assertTrue(japanese.out().contains("終了コード"), japanese.out());
        assertTrue(english.out().contains("Usage: clinic-client batch"), english.out());
    }
}
