package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.Reception;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-02: a terminal asks again for a number")
class ShowTest {

    private static final String NUMBER = "00000000000000000703";

    @TempDir
    private Path folder;

    private Reception reception;

    @BeforeEach
    void open() throws Exception {
        reception = Reception.open(folder);
        var late = Answers.of(Outcome.VALID).replace("\"late\":false", "\"late\":true");
        reception.center().shelf().put("GET /v1/verifications/" + NUMBER, Said.exactly(late));
    }

    @AfterEach
    void close() {
        reception.close();
    }

    @Test
    void anAnswerThatCameLateIsShown() {
        var counter = reception.counter();

        var code = counter.run("show", "0000 0000 0000 0000 0703");

        assertEquals(Outcome.VALID.exitCode(), code, counter.err());
        assertTrue(counter.out().contains("有効な保険資格です"), counter.out());
        assertTrue(counter.out().contains("時間を過ぎてから保険者の回答が届きました"), counter.out());
        assertEquals("DELETE /v1/sessions/current", reception.center().calls().getLast());
    }

    @Test
    void inEnglishToo() {
        var counter = Counter.english(reception.profile());

        counter.run("show", NUMBER);

        assertTrue(counter.out().contains("came after the time limit"), counter.out());
    }

    @Test
    void scriptsGetWhatTheCentreSent() {
        var counter = reception.counter();

        counter.run("show", NUMBER, "--json");

        assertTrue(counter.out().contains("\"late\":true"), counter.out());
    }

    @Test
    void oneThatIsNotTheirsIsNotFound() {
        var counter = reception.counter();

        assertEquals(ExitCode.FAILED, counter.run("show", "00000000000000000711"));
        assertTrue(counter.err().contains("見つかりません"), counter.err());
    }

    @Test
    void aMistypedNumberNeverLeavesTheTerminal() {
        assertEquals(ExitCode.USAGE, reception.counter().run("show", "00000000000000000704"));
        assertTrue(reception.center().calls().isEmpty());
    }
}
