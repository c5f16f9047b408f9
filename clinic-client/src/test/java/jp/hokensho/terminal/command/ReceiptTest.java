package jp.hokensho.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.ReceiptBook;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-08, R-09: a clinic keeps a receipt and checks it, offline too")
class ReceiptTest {

    private static final String OWN = "1310000001";
    private static final String OTHER = "1310000002";

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        counter = Counter.english(center.trust().profile(folder, center.address()));
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void aGenuineReceiptSaysWhatItStates() {
        var code = counter.run("receipt", "check", center.receipts().give(OWN, Outcome.EXPIRED));

        assertEquals(0, code, counter.err());
        assertTrue(counter.out().contains("0000 0000 0000 0000 7039"), counter.out());
        assertTrue(counter.out().contains("Expired on that day"), counter.out());
        assertTrue(counter.out().contains("your own clinic"), counter.out());
        assertTrue(counter.out().contains("says the same"), counter.out());
    }

    @Test
    @DisplayName("'nobody answered' has a receipt too")
    void nobodyAnsweredHasAReceiptToo() {
        var code = counter.run("receipt", "check", center.receipts().give(OWN, Outcome.INSURER_UNAVAILABLE));

        assertEquals(0, code, counter.err());
        assertTrue(counter.out().contains("The insurer did not answer"), counter.out());
    }

    @Test
    void anotherClinicsReceiptIsToldApart() throws Exception {
        var code = counter.run("receipt", "check", "--json", center.receipts().give(OTHER, Outcome.VALID));

        var told = new ObjectMapper().readTree(counter.out());
        assertEquals(0, code, counter.err());
        assertEquals("GENUINE", told.path("verdict").asText());
        assertEquals(OTHER, told.path("states").path("clinic").asText());
        assertFalse(told.path("own").asBoolean(true));
        assertTrue(told.path("inJournal").asBoolean());
    }

    @Test
    void aChangedCharacterIsToldByTheExitCode() {
        var text = center.receipts().give(OWN, Outcome.VALID);
        var middle = text.length() / 2;
        var other = text.charAt(middle) == 'A' ? 'B' : 'A';

        assertEquals(
                20, counter.run("receipt", "check", text.substring(0, middle) + other + text.substring(middle + 1)));
    }

    @Test
    void anotherCentresReceiptIsOfAnUnknownKey() {
        assertEquals(21, counter.run("receipt", "check", new ReceiptBook().give(OWN, Outcome.VALID)));
    }

    @Test
    void aKeyThatWasRotatedOutBeforeIsToldByTheExitCode() {
        var text = center.receipts().give(OWN, Outcome.VALID);
        center.receipts().endKey(Instant.parse("2026-11-01T00:00:00Z"));

        assertEquals(22, counter.run("receipt", "check", text));
    }

    @Test
    void aKeyThatWasRotatedOutSinceIsStillGood() {
        var text = center.receipts().give(OWN, Outcome.VALID);
        center.receipts().endKey(Instant.parse("2026-12-01T00:00:00Z"));

        assertEquals(0, counter.run("receipt", "check", text), counter.err());
    }

    @Test
    void whatTheRecordDoesNotSayIsToldByTheExitCode() {
        var text = center.receipts().give(OWN, Outcome.VALID);
        center.receipts().forget();

        assertEquals(23, counter.run("receipt", "check", text));
        assertTrue(counter.out().contains("does not say this"), counter.out());
    }

    @Test
    void whatIsNoReceiptIsMisuse() {
        assertEquals(ExitCode.USAGE, counter.run("receipt", "check", "no-such-file"));
        assertEquals(ExitCode.USAGE, counter.run("receipt", "check", "a.b!.c"));
        assertEquals(ExitCode.USAGE, counter.run("receipt"));
    }

    @Test
    @DisplayName("with a file of published keys nobody is asked, and nobody needs a profile")
    void withAFileOfPublishedKeysNobodyIsAsked() throws Exception {
        var keys =
                Files.writeString(folder.resolve("keys.json"), center.receipts().keys());
        var receipt = Files.writeString(
                folder.resolve("receipt.txt"),
                center.receipts().give(OWN, Outcome.VALID).replaceAll(".{60}", "$0\n"));

        var code = counter.runBare("receipt", "check", receipt.toString(), "--keys", keys.toString());

        assertEquals(0, code, counter.err());
        assertTrue(counter.out().contains("not looked at"), counter.out());
        assertTrue(center.calls().isEmpty(), () -> center.calls().toString());
    }

    @Test
    void withoutTheCentreTheCopyOfItsKeysHasToDo() {
        var text = center.receipts().give(OWN, Outcome.VALID);
        assertEquals(0, counter.run("receipt", "check", text), counter.err());
        center.close();

        assertEquals(0, counter.run("receipt", "check", text), counter.err());
        assertTrue(counter.err().contains("cannot be reached"), counter.err());
    }

    @Test
    void withoutTheCentreAndWithoutACopyNothingIsSaid() {
        var text = center.receipts().give(OWN, Outcome.VALID);
        center.close();

        assertEquals(ExitCode.UNREACHABLE, counter.run("receipt", "check", text));
        assertEquals("", counter.out());
    }

    @Test
    void aReceiptComesFromStandardInputToo() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(
                center.receipts().give(OWN, Outcome.VALID).getBytes(StandardCharsets.US_ASCII)));
        try {
            assertEquals(0, counter.run("receipt", "check", "-"), counter.err());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aVerificationsReceiptIsKept() throws Exception {
        var text = center.receipts().give(OWN, Outcome.VALID);
        center.answers(question -> Said.exactly(Answers.of(Outcome.VALID).replace(Answers.RECEIPT, text)));
        var file = folder.resolve("kept.txt");

        var code = counter.run("verify", "--insurer", "06990014", "--number", "12", "--receipt", file.toString());

        assertEquals(0, code, counter.err());
        assertEquals(text + "\n", Files.readString(file));
        assertEquals(0, counter.run("receipt", "check", file.toString()), counter.err());
    }

    @Test
    void aReceiptThatWasKeptBeforeIsNotReplaced() throws Exception {
        var file = Files.writeString(folder.resolve("kept.txt"), "the one before");

        var code = counter.run("verify", "--insurer", "06990014", "--number", "12", "--receipt", file.toString());

        assertEquals(ExitCode.USAGE, code);
        assertEquals("the one before", Files.readString(file));
        assertTrue(center.asked().isEmpty());
    }
}
