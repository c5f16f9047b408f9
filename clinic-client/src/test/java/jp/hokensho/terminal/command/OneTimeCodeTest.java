package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Reception;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-30: whose second factor is a code of an app types it, and registers the app")
class OneTimeCodeTest {

    private static final String[] VERIFY = {"verify", "--insurer", "00000001", "--number", "001"};
    private static final String OTP = "081804";
    private static final int QUIET = 4;

    @TempDir
    private Path folder;

    private Reception reception;

    @BeforeEach
    void open() throws Exception {
        reception = Reception.open(folder);
    }

    @AfterEach
    void close() {
        reception.close();
    }

    @Test
    void whoFailsWithoutACodeIsAskedForIt() throws Exception {
        reception.center().wantsCode("clerk1", OTP);

        var code = reception.counter().typing(" " + OTP + " ").run(VERIFY);

        assertEquals(0, code, reception.counter().err());
        assertFalse(said().contains(OTP));
        assertFalse(Files.readString(reception.profile()).contains(OTP));
    }

    @Test
    void aWrongCodeAndAWrongPasswordAreToldAlike() {
        reception.center().wantsCode("clerk1", OTP);

        var code = reception.counter().typing("000000").run(VERIFY);

        assertEquals(ExitCode.REFUSED, code);
        assertTrue(said().contains("ログイン ID、パスワード、確認コード（使っている方）を確かめてください"), said());
    }

    @Test
    void whereNobodySitsNothingIsTriedTwice() {
        reception.center().wantsCode("clerk1", OTP);

        var code = reception.counter().run(VERIFY);

        assertEquals(ExitCode.REFUSED, code);
        assertEquals(List.of("POST /v1/sessions"), reception.center().calls());
    }

    @Test
    void aPasswordIsChangedWithTheCodeToo() {
        reception.center().wantsCode("clerk1", OTP);

        var code = reception
                .counter()
                .typing("new-gooseberry-7", "new-gooseberry-7", OTP)
                .run("password");

        assertEquals(0, code, reception.counter().err());
        assertEquals("new-gooseberry-7", reception.center().password());
    }

    @Test
    void anAppIsScannedFromTheScreenAndItsRecoveryCodesAreShownOnce() throws Exception {
        var code = reception
                .counter()
                .typing(FakeCenter.PASSWORD, FakeCenter.FIRST_CODE, "")
                .run("totp");

        assertEquals(0, code, reception.counter().err());
        assertAll(
                () -> assertEquals(FakeCenter.APP, scanned(reception.counter().out())),
                () -> assertTrue(reception.counter().out().contains("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")),
                () -> assertEquals(2, said().split(FakeCenter.RECOVERY_CODE, -1).length),
                () -> assertEquals(
                        "DELETE /v1/sessions/current",
                        reception.center().calls().getLast()));
    }

    @Test
    void anAppWhoseCodeIsWrongIsNotRegistered() {
        var code = reception.counter().typing(FakeCenter.PASSWORD, "000000", "").run("totp");

        assertEquals(ExitCode.REFUSED, code);
        assertTrue(said().contains("アプリは登録していません"), said());
        assertFalse(said().contains(FakeCenter.RECOVERY_CODE));
    }

    @Test
    @DisplayName("R-30: who only found the terminal open registers no app, though the profile knows the password")
    void thePasswordIsTypedOnceMore() {
        var code =
                reception.counter().typing("wrong", FakeCenter.FIRST_CODE, "").run("totp");

        assertEquals(ExitCode.REFUSED, code);
        assertFalse(said().contains(FakeCenter.RECOVERY_CODE));
        assertFalse(said().contains(FakeCenter.PASSWORD));
    }

    private String said() {
        return reception.counter().out() + reception.counter().err();
    }

    /// What a reader makes of the blocks.
    private static String scanned(String out) throws Exception {
        var lines = out.lines()
                .filter(line -> line.chars().allMatch(block -> "█▀▄ ".indexOf(block) >= 0))
                .toList();
        var size = Collections.max(lines.stream().map(String::length).toList()) - 2 * QUIET;
        var matrix = new BitMatrix(size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                var block = lines.get((y + QUIET) / 2).charAt(x + QUIET);
                var light = block == '█' || block == ((y + QUIET) % 2 == 0 ? '▀' : '▄');
                if (!light) {
                    matrix.set(x, y);
                }
            }
        }
        return new Decoder().decode(matrix).getText();
    }
}
