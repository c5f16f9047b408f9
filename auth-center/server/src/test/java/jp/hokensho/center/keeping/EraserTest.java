package jp.hokensho.center.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Events;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.journal.Journals;
import jp.hokensho.center.journal.TestDatabase;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A question of 2020, and its answer, on a stream of their own.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-44: who looks up what was erased is told when and by which rule")
class EraserTest {

    @Inject
    World world;

    @Inject
    Eraser eraser;

    @Inject
    Journal journal;

    @Inject
    JournalDatabase database;

    private TraceNumber question;
    private TraceNumber answer;

    @BeforeEach
    void erase() {
        world.manager();
        var past = Clock.fixed(Instant.parse("2020-05-05T03:00:00Z"), ZoneOffset.UTC);
        try (var old = Journals.open(new TestDatabase(database.url()), past)) {
            question = old.append(Events.asked()).number();
            answer = old.append(Events.answered(question)).number();
        }
        eraser.round();
    }

    @Test
    void inBothLanguagesAndTheVerdictStays() {
        var clinic = world.manager().get("/v1/verifications/" + question);
        var english = world.manager().english().get("/v1/verifications/" + question);
        var event = world.operator().get("/v1/journal/" + answer);

        assertEquals("VALID", clinic.text("outcome"));
        assertTrue(clinic.body().path("details").isNull());
        assertTrue(clinic.text("hint").contains("保存期間（1095日）"), clinic.text("hint"));
        assertTrue(english.text("hint").contains("kept for 1095 days"), english.text("hint"));
        var erased = event.body().path("erased");
        assertEquals(1095, erased.path("days").asLong());
        var record = world.operator().get("/v1/journal/" + erased.path("record").asText());
        assertEquals("Erased", record.text("kind"));
        assertEquals("Answered", record.body().path("header").path("what").asText());
        assertTrue(record.body().path("erased").isNull());
    }

    @Test
    @DisplayName("R-10: the clinic's list says so, and a file has what is left")
    void theClinicsListSaysSo() {
        var manager = world.manager();
        var wanted = Map.of("number", question.toString());

        var line = manager.post("/v1/verifications/search", wanted)
                .body()
                .path("items")
                .path(0);
        var export = manager.post("/v1/verifications/exports", wanted).text("number");
        var row = manager.get("/v1/verifications/exports/" + export)
                .body()
                .path("items")
                .path(0);

        assertEquals("VALID", line.path("outcome").asText(), line::toString);
        assertEquals(1095, line.path("erased").path("days").asLong(), line::toString);
        assertTrue(line.path("erased").path("message").asText().contains("保存期間（1095日）"), line::toString);
        assertTrue(line.path("patientRef").isNull(), line::toString);
        assertEquals("06990014", row.path("question").path("insurerNumber").asText(), row::toString);
        assertTrue(row.path("question").path("number").isNull(), row::toString);
        assertEquals(1095, row.path("erased").path("days").asLong(), row::toString);
    }

    @Test
    @DisplayName("R-22, R-08: the record is intact, and the receipt is given and checked as before")
    void theTraceStays() {
        var receipt = world.manager().get("/v1/verifications/" + question).text("receipt");

        var checked = world.operator().post("/v1/receipts/check", Map.of("receipt", receipt));

        assertEquals("GENUINE", checked.text("verdict"), checked::toString);
        assertTrue(checked.body().path("inJournal").asBoolean(), checked::toString);
        assertTrue(journal.audit() instanceof Integrity.Intact);
    }
}
