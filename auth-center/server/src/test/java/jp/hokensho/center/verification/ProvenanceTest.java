package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.cards.ImportMode;
import jp.hokensho.cards.ImportReport;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.card.Release;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.CardFiles;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-07, R-46: an answer from stored cards says which file they came from")
class ProvenanceTest {

    private static final String STORED = "39990015";
    private static final UUID MANAGER = UUID.fromString("8a7d2c44-1f7e-4f0c-8f63-0f4f7a2f9c21");

    @Inject
    World world;

    @Inject
    CardLoading cards;

    @Inject
    Journal journal;

    @Inject
    Tenants tenants;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void anAnswerNamesItsImportAndKeepsNamingIt() {
        var desk = world.manager();
        var first = load(ImportMode.CONFIRMED);
        var answer = desk.verify(STORED);

        var second = load(ImportMode.CONFIRMED);
        var later = desk.verify(STORED);
        var lookedUp = desk.get("/v1/verifications/" + answer.text("verificationNumber"));

        assertEquals(first.number(), origin(answer.body()).path("number").asText());
        assertEquals(first.fileHash(), origin(answer.body()).path("fileHash").asText());
        assertEquals(
                MANAGER.toString(), origin(answer.body()).path("releasedBy").asText());
        assertEquals(second.number(), origin(later.body()).path("number").asText());
        assertEquals(origin(answer.body()), origin(lookedUp.body()));
        assertNotEquals(first.number(), second.number());
    }

    @Test
    void theNumberIsThatOfTheImportOnTheRecord() {
        var report = load(ImportMode.CONFIRMED);
        world.clerk().verify(STORED);

        var event = journal.find(TraceNumber.parse(report.number())).orElseThrow();

        assertEquals("CardsImported", event.kind());
        assertTrue(event.header().contains(report.fileHash()));
        assertTrue(event.header().contains(MANAGER.toString()));
        assertInstanceOf(Integrity.Intact.class, journal.audit());
    }

    @Test
    void aPreviewIsNeitherOnTheRecordNorInTheAnswers() {
        load(ImportMode.CONFIRMED);
        var before = loads();

        var report = load(ImportMode.DRY_RUN);

        assertEquals(ImportReport.Status.CHECKED, report.status());
        assertNull(report.number());
        assertEquals(before, loads());
    }

    @Test
    void whoAnswersLiveNamesNoImport() {
        world.adapter("06990014", Conduct.answering(Answers.of(Outcome.VALID)));

        assertTrue(origin(world.clerk().verify("06990014").body()).isNull());
    }

    private ImportReport load(ImportMode mode) {
        return CardFiles.load(cards, STORED, new Release(InsurerNumber.parse(STORED), Optional.of(MANAGER), mode));
    }

    private long loads() {
        return tenants.in(
                        Tenants.CENTER,
                        connection -> Rows.list(connection, "select count(*) from card_load", row -> row.getLong(1)))
                .getFirst();
    }

    private static JsonNode origin(JsonNode answer) {
        return answer.path("import");
    }
}
