package jp.hokensho.terminal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Trust;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldTest {

    private static final Held FIRST = held("千代田", "12");
    private static final Held SECOND = held("", "3456789");

    @TempDir
    private Path folder;

    private Profile profile;

    @BeforeEach
    void enrol() throws Exception {
        profile = Profile.read(new Trust().profile(folder, URI.create("https://127.0.0.1:1")));
    }

    @Test
    @DisplayName("what waits survives the end of the program, in the order in which it was typed")
    void whatWaitsSurvivesTheEndOfTheProgram() {
        var hold = new Hold(profile);
        hold.keep(FIRST);
        hold.keep(SECOND);

        assertEquals(List.of(FIRST, SECOND), new Hold(profile).all());
    }

    @Test
    @DisplayName("R-10 R-40: its file names nobody, and only its owner reads it")
    void itsFileNamesNobody() throws Exception {
        new Hold(profile).keep(FIRST);

        var text = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
        assertFalse(text.contains("千代田"), "the symbol can be read");
        assertFalse(text.contains(FIRST.key().toString()), "the key can be read");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    @DisplayName("an answer takes the place of its question, to the letter, until it is dropped")
    void anAnswerTakesThePlaceOfItsQuestion() {
        var hold = new Hold(profile);
        hold.keep(FIRST);
        hold.keep(SECOND);
        var answered = new Held(FIRST.key(), FIRST.at(), FIRST.question(), Answers.verification(Outcome.VALID));

        hold.keep(answered);

        assertEquals(List.of(answered, SECOND), new Hold(profile).all());
        assertEquals(List.of(SECOND), new Hold(profile).waiting());
    }

    @Test
    void whenNothingWaitsThereIsNoFile() {
        var hold = new Hold(profile);
        hold.keep(FIRST);

        hold.drop(FIRST.key());

        assertFalse(Files.exists(file()));
        assertEquals(List.of(), new Hold(profile).all());
    }

    @Test
    void aFileThatWasChangedIsNotRead() throws Exception {
        new Hold(profile).keep(FIRST);
        var bytes = Files.readAllBytes(file());
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(), bytes);

        var complaint = assertThrows(Complaint.class, () -> new Hold(profile));

        assertEquals("hold.unusable", complaint.getMessage());
    }

    @Test
    void aQuestionThatWaitsNamesNobodyInALog() {
        assertFalse(FIRST.toString().contains("千代田"));
    }

    private Path file() {
        return folder.resolve("terminal.p12.held");
    }

    private static Held held(String symbol, String number) {
        var question = new VerificationRequest("06990014", symbol, number, null, null, "2026-11-22", "A-1", null);
        return new Held(UUID.randomUUID(), Instant.parse("2026-11-22T01:02:03Z"), question, null);
    }
}
