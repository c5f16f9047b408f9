package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.HeldTable;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What cannot be recorded is not done; what was asked gets its one answer, later if need be.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
class UnwritableRecordTest {

    private static final String INSURER = "06990014";

    @Inject
    World world;

    @Inject
    Journal journal;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void whileAQuestionCannotBeRecordedNothingLeavesTheCentre() {
        var adapter = world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var desk = world.manager();

        try (var _ = HeldTable.record(database)) {
            var told = desk.verify(INSURER);

            assertEquals(503, told.status());
            assertNotNull(told.header("Retry-After"));
            assertTrue(told.body().path("traceNumber").isMissingNode());
            assertTrue(adapter.heard().isEmpty());
        }
    }

    @Test
    void anAnswerThatCannotBeRecordedIsTriedAgainUntilItIs() {
        var held = new CompletableFuture<HeldTable>();
        world.adapter(INSURER, (me, correlation, ask) -> {
            held.complete(HeldTable.record(database));
            me.tell(correlation, ask, Answers.of(Outcome.VALID));
        });
        var desk = world.manager();

        var told = desk.verify(INSURER);
        held.join().close();
        var number = told.text("traceNumber");
        world.await(() -> desk.get("/v1/verifications/" + number).status() == 200);

        assertEquals(503, told.status());
        assertNotNull(told.header("Retry-After"));
        assertEquals("VALID", desk.get("/v1/verifications/" + number).text("outcome"));
        assertInstanceOf(Integrity.Intact.class, journal.audit());
    }
}
