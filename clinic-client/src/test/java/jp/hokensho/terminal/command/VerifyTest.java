package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Mishap;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `clinic-client verify` against a centre over real TLS.
class VerifyTest {

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

    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("R-03: the exit code is the outcome's")
    void theExitCodeIsTheOutcomes(Outcome outcome) {
        center.answers(question -> Said.answer(Answers.of(outcome), question));

        var code = verify();

        assertEquals(outcome.exitCode(), code, counter.err());
        assertTrue(counter.out().contains(outcome.message(Locale.JAPANESE)), counter.out());
    }

    @Test
    @DisplayName("R-01: the question reaches the centre as it was typed, in the person's language")
    void theQuestionReachesTheCentreAsTyped() {
        counter.run("verify", "--insurer", "００００００01", "--symbol", "東京", "--number", "０01", "--date", "H17.7.8");

        var asked = center.asked().getFirst();
        assertEquals("東京", asked.body().path("symbol").asText());
        assertEquals("０01", asked.body().path("number").asText());
        assertEquals("H17.7.8", asked.body().path("targetDate").asText());
        assertEquals("ja", asked.language());
    }

    @Test
    void jsonIsExactlyWhatTheCentreSent() {
        var json = "{\"new\":1," + Answers.of(Outcome.VALID).substring(1) + " ";
        center.answers(_ -> Said.exactly(json));

        var code = verify("--json");

        assertEquals(0, code);
        assertEquals(json + System.lineSeparator(), counter.out());
        assertEquals("", counter.err());
    }

    @Test
    void jsonNeverCarriesRawControlCharactersToTheScreen() {
        center.answers(
                question -> Said.answer(Answers.of(Outcome.VALID).replace("上野 太郎", "\u009b31m\u202e"), question));

        verify("--json");

        assertTrue(counter.out().contains("\\u009b31m\\u202e"));
        assertFalse(counter.out().chars().anyMatch(unit -> unit == 0x9b || unit == 0x202e));
    }

    @Test
    void controlCharactersOfTheServerAreNeverPrintedRaw() {
        center.answers(question ->
                Said.answer(Answers.of(Outcome.VALID).replace("上野 太郎", "\\u001b[2J\\u0007\u009b31m\u202e"), question));

        verify();

        assertTrue(counter.out().contains("\uFFFD[2J\uFFFD\uFFFD31m\uFFFD"), counter.out());
        assertFalse(
                counter.out().chars().anyMatch(unit -> unit == 0x1b || unit == 7 || unit == 0x9b || unit == 0x202e));
    }

    @Test
    void coloursAreForTerminals() {
        var terminal = counter.onATerminal();
        verify();
        terminal.run("verify", "--insurer", "1990019", "--number", "1");
        terminal.run("verify", "--insurer", "01990019", "--number", "1");

        assertFalse(counter.out().contains("\u001b["));
        assertTrue(terminal.out().contains("\u001b["));
    }

    @Test
    @DisplayName("R-01: nonsense never leaves the terminal, and each option at fault is named")
    void nonsenseNeverLeavesTheTerminal() {
        var code = counter.run(
                "verify", "--insurer", "12a", "--number", "x".repeat(41), "--branch", "1", "--date", "H31.2.29");

        assertEquals(ExitCode.USAGE, code);
        assertEquals("""
                --insurer: 形式が正しくありません
                --number: 長すぎます
                --branch: 形式が正しくありません
                --date: 存在しない日付です
                """, counter.err());
        assertTrue(center.calls().isEmpty());
    }

    @Test
    @DisplayName("R-06: a label's text asks for the same card again, and nothing of the card is typed")
    void aLabelAsksForTheSameCardAgain() {
        var code = counter.run("verify", "--again", Answers.LABEL, "--ref", "K-7");

        assertEquals(0, code, counter.err());
        var body = center.asked().getFirst().body();
        assertEquals(Answers.LABEL, body.path("again").asText());
        assertEquals("K-7", body.path("patientRef").asText());
        assertTrue(body.path("number").isNull());
    }

    @Test
    void aLabelStandsAloneAndHasTheFormOfOne() {
        counter.run("verify", "--again", Answers.LABEL, "--number", "12");
        counter.run("verify", "--again", "12", "--date", "H31.2.29");

        assertEquals("""
                --again: この組み合わせは認められません
                --again: 形式が正しくありません
                --date: 存在しない日付です
                """, counter.err());
        assertTrue(center.calls().isEmpty());
    }

    @Test
    void theAnswerShowsItsLabel() {
        center.answers(_ -> Said.exactly(
                Answers.of(Outcome.VALID).replace("\"again\":null", "\"again\":\"" + Answers.LABEL + "\"")));

        verify();

        assertTrue(counter.out().contains(Answers.LABEL), counter.out());
    }

    @Test
    void aBrokenConnectionIsOvercomeWithTheSameKey() {
        center.suffers(Mishap.DROPPED, Mishap.CUT_OFF, Mishap.UNAVAILABLE, Mishap.BAD_GATEWAY);

        var code = verify();

        assertEquals(0, code, counter.err());
        assertEquals(5, center.asked().size());
        assertEquals(
                1, center.asked().stream().map(FakeCenter.Asked::key).distinct().count());
    }

    @Test
    void eachQuestionHasAKeyOfItsOwn() {
        verify();
        verify();

        assertEquals(
                2, center.asked().stream().map(FakeCenter.Asked::key).distinct().count());
    }

    @Test
    @DisplayName("R-21: a refusal says under which number it is on record")
    void aRefusalSaysItsNumber() {
        center.answers(_ -> Said.problem(403, "refused", "許可されていません").withTrace());

        var code = verify();

        assertEquals(ExitCode.REFUSED, code);
        assertTrue(counter.err().contains("許可されていません"));
        assertTrue(counter.err().matches("(?s).*記録番号 0000 0000 0000 0000 \\d{4}.*"), counter.err());
        assertEquals("", counter.out());
    }

    @Test
    @DisplayName("R-37: whose terminal was cut off is told so, and whom to tell")
    void aTerminalThatWasCutOffIsTold() {
        center.answers(_ -> Said.problem(403, "device-refused", "この端末は使えません").withTrace());

        var code = verify();

        assertEquals(ExitCode.REFUSED, code);
        assertTrue(counter.err().matches("(?s)この端末は使えません.*医療機関の管理者に知らせてください.*記録番号.*"), counter.err());
    }

    @Test
    void nonsenseOfAServerIsNoAnswer() {
        center.suffers(Mishap.NONSENSE);

        var code = verify();

        assertEquals(ExitCode.FAILED, code);
        assertTrue(counter.err().contains("読み取れません"), counter.err());
    }

    @Test
    void theSessionIsEndedAfterwards() {
        verify();

        assertEquals("DELETE /v1/sessions/current", center.calls().getLast());
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        var profile = folder.resolve("clinic-client.properties");
        var text = Files.readString(profile);
        Files.writeString(profile, text.replace(FakeCenter.PASSWORD, "wrong"));

        assertEquals(ExitCode.REFUSED, verify());
        assertTrue(center.asked().isEmpty());
    }

    private int verify(String... more) {
        var arguments =
                new ArrayList<>(List.of("verify", "--insurer", "00000001", "--symbol", "東京", "--number", "001"));
        arguments.addAll(List.of(more));
        return counter.run(arguments.toArray(String[]::new));
    }
}
