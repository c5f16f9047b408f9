package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `clinic-client enrol`: a key made here, a certificate from the centre.
class EnrolTest {

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Path profile;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        profile = folder.resolve("new/clinic-client.properties");
        counter = Counter.japanese(profile);
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    @DisplayName("R-30: an enrolled terminal can sign in with the key that was made on it")
    void anEnrolledTerminalCanSignIn() throws Exception {
        var code = enrol("GOOD-CODE", "--login", "clerk1");
        Files.writeString(profile, Files.readString(profile).replace("#password=", "password=" + FakeCenter.PASSWORD));

        var verified = counter.run("verify", "--insurer", "00000001", "--number", "001");

        assertEquals(0, code, counter.err());
        assertEquals(0, verified, counter.err());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(profile)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/terminal.p12"))));
    }

    @Test
    void theKeyMayLieOnAStick() throws Exception {
        var stick = Files.createDirectory(folder.resolve("stick")).resolve("key.p12");

        var code = enrol("GOOD-CODE", "--key-on", stick.toString());

        assertEquals(0, code, counter.err());
        assertTrue(Files.exists(stick));
        assertTrue(Files.readString(profile).contains("keystore=" + stick));
    }

    @Test
    void aRefusedCodeLeavesNothingBehind() {
        var code = enrol("OLD-CODE");

        assertEquals(ExitCode.REFUSED, code);
        assertFalse(Files.exists(profile));
        assertFalse(Files.exists(folder.resolve("new/terminal.p12")));
    }

    @Test
    void aKeyThatIsThereIsNeverOverwrittenAndTheCodeIsNotUsedUp() throws Exception {
        Files.createDirectories(profile.getParent());
        Files.writeString(folder.resolve("new/terminal.p12"), "precious");

        var code = enrol("GOOD-CODE");

        assertEquals(ExitCode.USAGE, code);
        assertEquals("precious", Files.readString(folder.resolve("new/terminal.p12")));
        assertTrue(center.calls().isEmpty());
    }

    @Test
    @DisplayName("R-30: whoever did not hear the answer runs the same command again and loses nothing")
    void anEnrolmentWhoseAnswerWasLostGoesOnWithTheSameKey() throws Exception {
        center.suffers(Mishap.CUT_OFF);
        var lost = enrol("GOOD-CODE", "--login", "clerk1");
        var advised = counter.err();

        var again = enrol("GOOD-CODE", "--login", "clerk1");

        assertEquals(ExitCode.UNREACHABLE + " " + 0, lost + " " + again, counter.err());
        assertTrue(advised.contains("同じコード"), advised);
        assertEquals(1, center.trust().keysCertified());
        assertEquals(List.of("ca.pem", "center-ca.pem", "clinic-client.properties", "terminal.p12"), left());
    }

    @Test
    void anEnrolmentThatDiedAfterItsCertificateCameNeedsNoCodeAnyMore() throws Exception {
        enrol("GOOD-CODE");
        Files.move(profile, profile.resolveSibling("clinic-client.properties.new"));

        var again = enrol("OLD-CODE");

        assertEquals(0, again, counter.err());
        assertTrue(Files.exists(profile));
    }

    @Test
    void aCentreThatIsAwayCostsNothing() {
        center.close();

        var code = enrol("GOOD-CODE");

        assertEquals(ExitCode.UNREACHABLE, code);
        assertTrue(counter.err().contains("接続できません") && counter.err().contains("同じコード"), counter.err());
    }

    @Test
    void aWrongCodeIsToldInBothLanguages() {
        enrol("OLD-CODE");
        var japanese = counter.err();
        counter = Counter.english(profile);
        enrol("OLD-CODE");

        assertTrue(japanese.contains("期限切れ"), japanese);
        assertTrue(counter.err().contains("too old"), counter.err());
    }

    @Test
    void aStickThatIsNotThereIsMissedBeforeTheCodeIsSent() {
        var code = enrol(
                "GOOD-CODE", "--key-on", folder.resolve("stick/terminal.p12").toString());

        assertEquals(ExitCode.USAGE, code);
        assertTrue(counter.err().contains("USB"), counter.err());
        assertTrue(center.calls().isEmpty());
        assertFalse(Files.exists(folder.resolve("stick")));
    }

    @Test
    void aStickThatIsWriteProtectedIsMissedBeforeTheCodeIsSent() throws Exception {
        var stick = Files.createDirectory(folder.resolve("stick"));
        Files.setPosixFilePermissions(stick, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(stick), "who may write everywhere is not stopped");

        var code = enrol("GOOD-CODE", "--key-on", stick.resolve("terminal.p12").toString());

        assertEquals(ExitCode.USAGE, code);
        assertTrue(counter.err().contains("書き込み禁止"), counter.err());
        assertTrue(center.calls().isEmpty());
    }

    @Test
    @DisplayName("R-30: a password of the key that a person chose is asked for and stands nowhere")
    void aPasswordOfTheKeyMayBeAskedForEachTime() throws Exception {
        counter.typing("key password", "key password");
        var code = enrol("GOOD-CODE", "--login", "clerk1", "--ask-password");
        Files.writeString(profile, Files.readString(profile).replace("#password=", "password=" + FakeCenter.PASSWORD));

        var verified = counter.typing("key password").run("verify", "--insurer", "00000001", "--number", "001");

        assertEquals("0 0", code + " " + verified, counter.err());
        assertFalse(Files.readString(profile).contains("key password"));
        assertEquals(ExitCode.USAGE, counter.run("verify", "--insurer", "00000001", "--number", "001"));
    }

    @Test
    void aPasswordOfTheKeyIsTypedTwiceAlike() {
        counter.typing("key password", "key passwort");

        assertEquals(ExitCode.USAGE, enrol("GOOD-CODE", "--ask-password"));
        assertTrue(center.calls().isEmpty());
    }

    private List<String> left() throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private int enrol(String code, String... more) {
        var ca = center.trust().ca(folder);
        var fixed = Stream.of("enrol", code, "--center", center.address().toString(), "--ca", ca.toString());
        return counter.run(Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }
}
