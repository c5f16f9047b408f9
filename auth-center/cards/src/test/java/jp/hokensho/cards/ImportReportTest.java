package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.hokensho.cards.CardFiles.HEADER;
import static jp.hokensho.cards.CardFiles.LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.cards.ImportReport.Status;
import jp.hokensho.keys.SecretBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-46: what became of an import, for people and for machines")
class ImportReportTest {

    @TempDir
    Path directory;

    private final CardImport cards = new CardImport(new CardTable(SecretBox.newKey()), Persons.INSURER, (_, _) -> {});

    @Test
    void aPreviewTellsTheNumbersAndThatNothingChanged() throws Exception {
        var report = report(ImportMode.DRY_RUN, numbered(0, 3), numbered(1, 5));

        assertEquals(Status.CHECKED, report.status());
        assertEquals(0, report.exitCode());
        assertEquals(new Changes(2, 0, 1, 2), report.changes());
        var text = report.text(Locale.ENGLISH);
        assertTrue(text.contains("4 cards (UTF-8): 2 new, 0 changed, 1 ended, 2 unchanged, 4 warnings"), text);
        assertTrue(text.contains("warning: line 2 valid_until: lies beyond its era"), text);
        assertTrue(text.endsWith("Checked only: nothing was changed"), text);
    }

    @Test
    void aFileThatEndsManyIsRefusedUntilItIsConfirmed() throws Exception {
        var refused = report(ImportMode.GUARDED, numbered(0, 10), numbered(0, 8));
        var loaded = report(ImportMode.CONFIRMED, numbered(0, 10), numbered(0, 8));

        assertEquals(Status.UNCONFIRMED, refused.status());
        assertEquals(1, refused.exitCode());
        assertTrue(refused.text(Locale.JAPANESE).contains("2 件がなくなります"));
        assertEquals(Status.LOADED, loaded.status());
        assertEquals(0, loaded.exitCode());
    }

    @Test
    void aRejectionNamesLineAndColumnAndNobody() throws Exception {
        var rejected = assertThrows(
                CardFileRejected.class,
                () -> report(ImportMode.GUARDED, numbered(0, 1), Stream.of(LINE.replace("S30.5.5", "S30.13.5"))));

        var report = ImportReport.rejected(rejected);
        var json = new ObjectMapper().readTree(report.json(Locale.ENGLISH));

        assertEquals(1, report.exitCode());
        assertEquals("REJECTED", json.path("status").asText());
        assertEquals(2, json.path("errors").path(0).path("line").asInt());
        assertEquals("birth_date", json.path("errors").path(0).path("column").asText());
        assertEquals("no-such-date", json.path("errors").path(0).path("code").asText());
        assertEquals("A99.99.9", json.path("errors").path(0).path("shape").asText());
        assertFalse(json.has("changes"));
        assertFalse(report.text(Locale.JAPANESE).contains("S30"));
    }

    @Test
    void machinesGetTheSameNumbers() throws Exception {
        var json = new ObjectMapper()
                .readTree(report(ImportMode.DRY_RUN, numbered(0, 3), numbered(1, 5))
                        .json(Locale.JAPANESE));

        assertEquals(4, json.path("cards").asInt());
        assertEquals(2, json.path("changes").path("added").asInt());
        assertEquals(1, json.path("changes").path("ended").asInt());
        assertEquals(4, json.path("warningCount").asInt());
        assertEquals("beyond-era", json.path("warnings").path(0).path("code").asText());
        assertEquals(64, json.path("fileHash").asText().length());
    }

    @Test
    void aTerminalShowsABarForEachStep() {
        var out = new ByteArrayOutputStream();
        try (var bar = ProgressBar.on(new PrintStream(out, true, UTF_8), Locale.ENGLISH)) {
            bar.accept(Step.CHECKING, 0.5);
            bar.accept(Step.CHECKING, 0.501);
            bar.accept(Step.LOADING, 1);
        }

        assertEquals(
                "\rChecking [" + "#".repeat(15) + ".".repeat(15) + "]  50 %" + System.lineSeparator() + "\rLoading ["
                        + "#".repeat(30) + "] 100 %" + System.lineSeparator(),
                out.toString(UTF_8));
    }

    private static Stream<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> LINE.replace("12-3", "12-" + n));
    }

    /// Of the second file, where the first is loaded.
    private ImportReport report(ImportMode mode, Stream<String> loaded, Stream<String> lines) throws Exception {
        try (var connection = new CardDatabase().connect()) {
            CardDatabase.load(connection, cards, write(loaded));
            var file = write(lines);
            return CardDatabase.atomically(
                    connection, () -> ImportReport.of(cards.stage(connection, file), file.charset(), mode));
        }
    }

    private CardFile write(Stream<String> lines) throws Exception {
        return CardFiles.write(
                directory, UTF_8, Stream.concat(Stream.of(HEADER), lines).toArray(String[]::new));
    }
}
