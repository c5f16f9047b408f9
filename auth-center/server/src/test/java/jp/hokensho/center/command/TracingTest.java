package jp.hokensho.center.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import jp.hokensho.center.journal.Erased;
import jp.hokensho.center.journal.Events;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Journals;
import jp.hokensho.center.journal.TestDatabase;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-44: `journal trace` tells of an erased detail when and by which rule it went")
class TracingTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final ObjectMapper json = new ObjectMapper();
    private final Locale language = Locale.getDefault();
    private Journal journal;
    private String question;

    @BeforeEach
    void record() {
        var past = Clock.fixed(Instant.parse("2026-01-10T03:00:00Z"), ZoneOffset.UTC);
        try (var old = Journals.open(database, past)) {
            question = old.append(Events.asked()).number().toString();
        }
        journal = Journals.open(database, Clock.fixed(Instant.parse("2026-02-10T03:00:00Z"), ZoneOffset.UTC));
        journal.append(new Erased("Asked", Instant.parse("2026-01-11T00:00:00Z"), 30, 1, 0));
    }

    @AfterEach
    void close() {
        journal.close();
        Locale.setDefault(language);
    }

    @Test
    void inBothLanguages() throws JsonProcessingException {
        Locale.setDefault(Locale.JAPANESE);
        var japanese = printed(question, "false");
        Locale.setDefault(Locale.ENGLISH);
        var english = printed(question, "false");

        assertTrue(japanese.contains("保存期間（30日）を過ぎたため、2026-02-10に消去"), japanese);
        assertTrue(english.contains("kept for 30 days and erased on 2026-02-10"), english);
        assertTrue(english.contains("\"cardTag\""), english);
    }

    @Test
    void forPrograms() throws JsonProcessingException {
        var told = json.readTree(printed(question, "true"));

        assertEquals("Asked", told.path("kind").asText());
        assertEquals(30, told.path("erased").path("days").asLong());
        var record = json.readTree(printed(told.path("erased").path("record").asText(), "true"));
        assertEquals("Asked", record.path("header").path("what").asText());
        assertTrue(record.path("erased").isNull());
    }

    @Test
    void whatIsNotThereIsTold() throws JsonProcessingException {
        assertEquals(1, new Tracing(journal, json).run(nothing(), "true"));
    }

    private static String nothing() {
        return TraceNumber.of(7, 4711).toString();
    }

    private String printed(String number, String asJson) throws JsonProcessingException {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            assertEquals(0, new Tracing(journal, json).run(number, asJson));
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8);
    }
}
