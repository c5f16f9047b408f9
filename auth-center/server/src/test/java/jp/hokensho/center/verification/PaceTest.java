package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(PaceTest.Impatient.class)
@DisplayName("A terminal that guesses numbers waits, and only that one (R-23)")
class PaceTest {

    private static final String INSURER = "06990014";
    private static final String UNREGISTERED = "01990019";

    /// Nobody may wait: who would have to is refused.
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hokensho.guessing.free", "3", "hokensho.guessing.waiting", "0");
        }
    }

    @Inject
    World world;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void tooManyGuessesAreRefusedOnTheRecordAndAnotherTerminalIsNot() {
        var guesser = world.clerk();
        var honest = world.otherManager();
        IntStream.range(0, 3).forEach(_ -> guesser.verify(UNREGISTERED));

        var refused = guesser.verify(UNREGISTERED);

        assertEquals(429, refused.status());
        assertEquals("1", refused.header("Retry-After"));
        assertEquals("TOO_MANY", reason(refused.text("traceNumber")));
        assertEquals(201, honest.verify(UNREGISTERED).status());
    }

    @Test
    void aFoundCardInBetweenKeepsTheTerminalGoing() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var desk = world.otherManager();

        var statuses = IntStream.range(0, 12)
                .map(i -> desk.verify(i % 3 == 0 ? INSURER : UNREGISTERED).status());

        assertTrue(statuses.allMatch(status -> status == 201));
    }

    private String reason(String number) {
        Desk auditor = world.auditor();
        return auditor.get("/v1/journal/" + number)
                .body()
                .path("header")
                .path("reason")
                .asText();
    }
}
