package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.hokensho.cards.CardFiles.HEADER;
import static jp.hokensho.cards.CardFiles.LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-46: card files are checked for format")
class CardFileTest {

    @TempDir
    Path directory;

    @Test
    void aLineBecomesAPerson() throws Exception {
        var person = good(LINE);

        assertEquals("髙﨑 太郎", person.particulars().name());
        assertEquals(LocalDate.of(1955, 5, 5), person.particulars().birthDate());
        assertEquals(LocalDate.of(2004, 4, 1), person.cover().from());
        assertEquals(Optional.of(LocalDate.of(2021, 3, 31)), person.cover().until());
        assertEquals(Optional.empty(), person.cover().lostOn());
        assertEquals(Instant.parse("2026-03-31T01:15:00Z"), person.particulars().updatedAt());
    }

    @Test
    void windows31jIsRecognised() throws Exception {
        var legacy = Charset.forName("windows-31j");

        var file = CardFiles.write(directory, legacy, HEADER, LINE);

        assertEquals(legacy, file.charset());
        var line = assertInstanceOf(CardLine.Good.class, CardFiles.read(file).getFirst());
        assertEquals("髙﨑 太郎", line.person().particulars().name());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws Exception {
        var file = CardFiles.write(directory, UTF_8, "\uFEFF" + HEADER, LINE);

        assertInstanceOf(CardLine.Good.class, CardFiles.read(file).getFirst());
    }

    @Test
    void bytesThatAreNoTextAreRejected() throws Exception {
        var path = Files.write(directory.resolve("cards.csv"), new byte[] {'a', (byte) 0xFF, (byte) 0xFD, 'b'});

        var rejected = assertThrows(CardFileRejected.class, () -> CardFile.open(path));

        assertEquals(CardFault.NOT_TEXT, rejected.errors().getFirst().fault());
    }

    @Test
    void theOrderOfColumnsIsFree() throws Exception {
        var header = "updated_at," + HEADER.replace(",updated_at", "");
        var line = "2026-03-31," + LINE.substring(0, LINE.lastIndexOf(','));

        var lines = CardFiles.read(CardFiles.write(directory, UTF_8, header, line));

        assertInstanceOf(CardLine.Good.class, lines.getFirst());
    }

    @Test
    void everyWrongColumnIsNamed() throws Exception {
        var header = HEADER.replace("kana", "sex").replace("relation", "colour");
        var file = CardFiles.write(directory, UTF_8, header, LINE);

        var rejected = assertThrows(CardFileRejected.class, file::lines);

        assertEquals(
                List.of(
                        new CardFinding(1, "sex", CardFault.DUPLICATE_COLUMN, ""),
                        new CardFinding(1, "#10", CardFault.UNKNOWN_COLUMN, "AAAAAA"),
                        new CardFinding(1, "kana", CardFault.MISSING_COLUMN, ""),
                        new CardFinding(1, "relation", CardFault.MISSING_COLUMN, "")),
                rejected.errors());
    }

    @Test
    void anEmptyFileHasNoHeader() throws Exception {
        var file = CardFile.open(Files.createFile(directory.resolve("empty.csv")));

        var rejected = assertThrows(CardFileRejected.class, file::lines);

        assertEquals(CardFault.NO_HEADER, rejected.errors().getFirst().fault());
    }

    @Test
    void errorsSayRowAndColumnAndMaskTheValue() throws Exception {
        var lines = CardFiles.read(CardFiles.write(
                directory,
                UTF_8,
                HEADER,
                LINE,
                LINE.replace("S30.5.5", "S64.1.8").replace(",1,髙", ",3,髙")));

        var errors = assertInstanceOf(CardLine.Bad.class, lines.getLast()).errors();

        assertEquals(
                List.of(
                        new CardFinding(3, "person", CardFault.MALFORMED, "9"),
                        new CardFinding(3, "birth_date", CardFault.OUTSIDE_ERA, "A99.9.9")),
                errors);
        assertEquals(
                "3行目 birth_date: 元号の期間に含まれない日付です [A99.9.9]", errors.getLast().message(Locale.JAPANESE));
        assertFalse(errors.toString().contains("64"));
    }

    @Test
    void aQuotedCellMayHoldCommasQuotesAndLineBreaksAreRefused() throws Exception {
        var quoted = good(LINE.replace("見本商事", "\"見本,\"\"商事\"\"\""));
        var broken = bad(LINE.replace("見本商事", "\"見本\r\n商事\""));

        assertEquals("見本,\"商事\"", quoted.particulars().office().name());
        assertEquals(List.of(new CardFinding(2, "office_name", CardFault.CONTROL_CHARACTER, "漢漢??漢漢")), broken);
    }

    @Test
    void linesAreCountedAsInAnEditor() throws Exception {
        var broken = LINE.replace("見本商事", "\"見本\r\n商事\"");
        var lines = CardFiles.read(CardFiles.write(directory, UTF_8, HEADER, "", broken, "", LINE));

        assertEquals(
                3,
                assertInstanceOf(CardLine.Bad.class, lines.getFirst())
                        .errors()
                        .getFirst()
                        .line());
        assertEquals(6, assertInstanceOf(CardLine.Good.class, lines.getLast()).line());
    }

    @Test
    void aQuoteThatNeverClosesEndsTheFile() throws Exception {
        var lines = CardFiles.read(CardFiles.write(
                directory, UTF_8, HEADER, LINE, LINE.replace("見本商事", "\"見本商事"), LINE.repeat(5_000), LINE));

        assertEquals(2, lines.size());
        assertEquals(
                List.of(new CardFinding(3, "", CardFault.NOT_CSV, "")),
                assertInstanceOf(CardLine.Bad.class, lines.getLast()).errors());
    }

    @Test
    void tooManyOrTooFewCellsAreAnError() throws Exception {
        assertEquals(List.of(new CardFinding(2, "", CardFault.COLUMN_COUNT, "")), bad(LINE + ",x"));
        assertEquals(List.of(new CardFinding(2, "", CardFault.COLUMN_COUNT, "")), bad("06990014,千代田"));
    }

    @Test
    void aHugeCellIsTooLong() throws Exception {
        var errors = bad(LINE.replace("見本商事", "漢".repeat(100_000)));

        assertEquals(List.of(new CardFinding(2, "office_name", CardFault.TOO_LONG, "漢".repeat(24) + "…")), errors);
    }

    @Test
    void whatMustBeGivenIsMissed() throws Exception {
        assertEquals(List.of(new CardFinding(2, "name", CardFault.MISSING, "")), bad(LINE.replace("髙﨑 太郎", "")));
    }

    private Person good(String line) throws Exception {
        var lines = CardFiles.read(CardFiles.write(directory, UTF_8, HEADER, line));
        return assertInstanceOf(CardLine.Good.class, lines.getFirst()).person();
    }

    private List<CardFinding> bad(String line) throws Exception {
        var lines = CardFiles.read(CardFiles.write(directory, UTF_8, HEADER, line));
        return assertInstanceOf(CardLine.Bad.class, lines.getFirst()).errors();
    }
}
