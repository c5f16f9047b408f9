package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Reception;
import jp.hokensho.terminal.key.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-31: a person changes the own password")
class PasswordTest {

    private static final String WANTED = "正しい馬の電池, C:\\ staple = 1";

    @TempDir
    private Path folder;

    private Reception reception;
    private FakeCenter center;
    private Path profile;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        reception = Reception.open(folder);
        center = reception.center();
        profile = reception.profile();
        counter = reception.counter();
    }

    @AfterEach
    void close() {
        reception.close();
    }

    @Test
    void itIsChangedAtTheCentreAndInTheProfile() throws Exception {
        var before = Profile.read(profile);

        var code = counter.typing(WANTED, WANTED).run("password");

        assertEquals(0, code, counter.err());
        assertEquals(WANTED, center.password());
        assertEquals(
                new Profile(
                        before.center(),
                        before.ca(),
                        before.keystore(),
                        before.keystorePassword(),
                        before.renewalShare(),
                        before.login(),
                        Optional.of(WANTED)),
                Profile.read(profile));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(profile)));
        assertFalse((counter.out() + counter.err()).contains(WANTED));
    }

    @Test
    void aScriptHandsItInWithAFile() throws Exception {
        var file = Files.writeString(folder.resolve("new.txt"), WANTED + "\n");

        var code = counter.run("password", "--password-file", file.toString());

        assertEquals(0, code, counter.err());
        assertEquals(WANTED, center.password());
    }

    @Test
    void aProfileWithoutAPasswordStaysWithout() throws Exception {
        Files.writeString(profile, Files.readString(profile).replace("password=" + FakeCenter.PASSWORD, ""));
        var text = Files.readString(profile);

        var code = counter.typing(FakeCenter.PASSWORD, WANTED, WANTED).run("password");

        assertEquals(0, code, counter.err());
        assertEquals(WANTED, center.password());
        assertEquals(text, Files.readString(profile));
    }

    @Test
    void aSlipOfTheFingersChangesNothing() throws Exception {
        unchanged(ExitCode.USAGE, WANTED, WANTED + "x");
    }

    @Test
    void whatTheCentreRefusesChangesNothing() throws Exception {
        unchanged(ExitCode.REFUSED, "short", "short");
    }

    @Test
    void whatCannotStandInTheProfileIsNotSentToTheCentre() throws Exception {
        unchanged(ExitCode.USAGE, " blank at an end ", " blank at an end ");

        assertTrue(center.calls().isEmpty());
    }

    private void unchanged(int exitCode, String... typed) throws Exception {
        var text = Files.readString(profile);

        var code = counter.typing(typed).run("password");

        assertEquals(exitCode, code, counter.err());
        assertEquals(FakeCenter.PASSWORD, center.password());
        assertEquals(text, Files.readString(profile));
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
    }
}
