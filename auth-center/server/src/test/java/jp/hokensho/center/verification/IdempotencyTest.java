package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Conducts;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One attempt is one question, however often it is sent (architecture §3).
@QuarkusTest
@WithTestResource(CenterTestResource.class)
class IdempotencyTest {

    private static final String INSURER = "06990014";

    @Inject
    World world;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void theSameAttemptGivesTheSameNumberAndAnswer() {
        var adapter = world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var desk = world.clerk().withKey(key());

        var first = desk.verify(INSURER);
        var second = desk.verify(INSURER);

        assertEquals(201, second.status());
        assertEquals(first.unsigned(), second.unsigned());
        assertEquals(1, adapter.heard().size());
    }

    @Test
    void attemptsAtTheSameMomentAreOneQuestion() {
        var adapter = world.adapter(INSURER, Conducts.slowly(Answers.of(Outcome.VALID)));

        var answers = world.clerk().withKey(key()).verifyMany(INSURER, 8);

        assertEquals(1, answers.stream().map(Told::unsigned).distinct().count());
        assertEquals("VALID", answers.getFirst().text("outcome"));
        assertEquals(1, adapter.heard().size());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefusedOnTheRecord() {
        var desk = world.clerk().withKey(key());
        desk.verify("01990019");

        var told = desk.verify(INSURER);

        assertEquals(409, told.status());
        assertEquals("urn:hokensho:problem:idempotency-key-reused", told.text("type"));
        assertTrue(told.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    void whiteSpaceInTheBodyMakesNoOtherAttempt() {
        var desk = world.clerk().withKey(key());

        var first = desk.post("/v1/verifications", "{\"insurerNumber\":\"01990019\",\"number\":\"12\"}");
        var second = desk.post("/v1/verifications", "{ \"number\": \"12\", \"insurerNumber\": \"01990019\" }");

        assertEquals(first.text("verificationNumber"), second.text("verificationNumber"));
    }

    @Test
    void aKeyBelongsToItsTerminal() {
        var key = key();

        var here = world.clerk().withKey(key).verify("01990019");
        var there = world.otherManager().withKey(key).verify("01990019");

        assertNotEquals(here.text("verificationNumber"), there.text("verificationNumber"));
    }

    @Test
    void aKeyWithABlankIsMalformed() {
        var told = world.clerk().withKey("two words").verify("01990019");

        assertEquals(400, told.status());
        assertEquals("Idempotency-Key", told.text("field"));
    }

    @Test
    void aKeyHasAtMost128Characters() {
        var desk = world.clerk();

        assertEquals(201, desk.withKey("k".repeat(128)).verify("01990019").status());
        assertEquals(400, desk.withKey("k".repeat(129)).verify("01990019").status());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
