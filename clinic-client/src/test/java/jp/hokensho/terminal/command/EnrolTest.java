package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
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

    private int enrol(String code, String... more) {
        var ca = center.trust().ca(folder);
        var fixed = Stream.of("enrol", code, "--center", center.address().toString(), "--ca", ca.toString());
        return counter.run(Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }
}
