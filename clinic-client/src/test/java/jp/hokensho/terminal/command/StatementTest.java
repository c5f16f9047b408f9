package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Statement;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-08: the counter sees whether the insurer's own signature vouches for the answer")
class StatementTest {

    private static final String INSURER = "00000001";
    private static final String CLINIC = "1310000001";

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        counter = Counter.japanese(center.trust().profile(folder, center.address()));
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void anAnswerSignedWithATrustedKeyIsKnown() {
        var key = center.keys().signs(INSURER);

        verify(signed(CLINIC, key));

        assertSays("確認済み");
    }

    @Test
    void aKeyThatCameLaterIsNotConfirmedUntilAPersonConfirmsIt() {
        verify(signed(CLINIC, center.keys().signs(INSURER)));
        var later = center.keys().signs(INSURER);

        verify(signed(CLINIC, later));

        assertSays("この端末で未確認の鍵");
    }

    @Test
    void aKeyThatTheCentreDoesNotNameIsNotConfirmed() {
        center.keys().signs(INSURER);

        verify(signed(CLINIC, OwnKey.create(KeyUse.SIGNING)));

        assertSays("この端末で未確認の鍵");
    }

    @Test
    void anotherClinicsStatementIsWrongAndLoud() {
        var key = center.keys().signs(INSURER);

        verify(signed("1310000002", key));

        assertSays("回答と合いません");
        assertTrue(counter.out().contains("【注意】"), counter.out());
    }

    @Test
    void whatIsNoSignatureIsWrong() {
        verify("e30.e30.AAAA");

        assertSays("回答と合いません");
    }

    @Test
    void anUnsignedAnswerIsSaidToBeUnsigned() {
        verify(null);

        assertSays("なし");
        assertFalse(counter.out().contains("【注意】"));
    }

    @Test
    void whereNoInsurerAnsweredNothingIsSaid() {
        center.answers(question -> Said.answer(Answers.of(Outcome.INSURER_UNAVAILABLE), question));

        run();

        assertFalse(counter.out().contains("保険者の署名"), counter.out());
    }

    @Test
    @DisplayName("beside the centre's own JSON it is said apart")
    void besideJsonItIsSaidApart() {
        center.answers(_ -> Said.exactly(Answers.json(Answers.signed("e30.e30.AAAA"))));

        run("--json");

        assertTrue(counter.err().contains("回答と合いません"), counter.err());
    }

    private void verify(String statement) {
        center.answers(_ -> Said.exactly(Answers.json(Answers.signed(statement))));
        assertEquals(Outcome.VALID.exitCode(), run(), counter.err());
    }

    private int run(String... more) {
        var asked = new String[] {"verify", "--insurer", INSURER, "--symbol", "東京", "--number", "001"};
        var all = Arrays.copyOf(asked, asked.length + more.length);
        System.arraycopy(more, 0, all, asked.length, more.length);
        return counter.run(all);
    }

    private void assertSays(String word) {
        var last = counter.out()
                .lines()
                .filter(line -> line.contains("保険者の署名"))
                .reduce((_, later) -> later)
                .orElse("");
        assertTrue(last.strip().endsWith(word), () -> counter.out() + counter.err());
    }

    private static String signed(String clinic, OwnKey key) {
        return Statements.sign(Statement.of(clinic, Answers.signed(null)).orElseThrow(), key);
    }
}
