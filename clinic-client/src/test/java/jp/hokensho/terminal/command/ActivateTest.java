package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Reception;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-30, R-35: a person chooses the own password with a one-time code")
class ActivateTest {

    private static final String WANTED = "正しい馬の電池";

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
    void itIsTypedTwiceAndShownNowhere() throws Exception {
        var before = Files.readString(profile);

        var code = counter.typing(WANTED, WANTED).run("activate", "GOOD-CODE", "--login", "clerk9");

        assertEquals(0, code, counter.err());
        assertEquals(WANTED, center.password());
        assertEquals(before, Files.readString(profile));
        assertFalse((counter.out() + counter.err()).contains(WANTED));
    }

    @Test
    void aCodeThatIsNotGoodIsRefused() {
        var code = counter.typing(WANTED, WANTED).run("activate", "USED-CODE", "--login", "clerk9");

        assertEquals(ExitCode.REFUSED, code, counter.err());
        assertEquals(FakeCenter.PASSWORD, center.password());
    }

    @Test
    void aSlipOfTheFingersSendsNothing() {
        var code = counter.typing(WANTED, WANTED + "x").run("activate", "GOOD-CODE", "--login", "clerk9");

        assertEquals(ExitCode.USAGE, code, counter.err());
        assertEquals(0, center.calls().size());
    }
}
