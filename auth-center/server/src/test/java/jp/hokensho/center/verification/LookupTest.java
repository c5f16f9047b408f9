package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Conducts;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A verification is found again by its number, by whom it concerns and nobody else.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
class LookupTest {

    private static final String INSURER = "06990014";
    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void theClinicSeesAgainWhatItWasTold() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var desk = world.manager();
        var told = desk.verify(INSURER);

        var again = desk.get(path(told));

        assertEquals(200, again.status());
        assertEquals(told.unsigned(), again.unsigned());
    }

    /// a clerk sees the own session's.
    @Test
    void aClerkDoesNotSeeAnotherSessionsAnswers() {
        var told = world.clerk().verify(UNREGISTERED);

        assertEquals(200, world.manager().get(path(told)).status());
        assertEquals(404, world.secondClerk().get(path(told)).status());
    }

    /// what is another's and what does not exist get the identical answer, and both are on the record.
    @Test
    void aForeignNumberIsToldLikeOneThatDoesNotExist() {
        var told = world.manager().verify(UNREGISTERED);
        var other = world.otherManager();

        var foreign = other.get(path(told));
        var unknown = other.get("/v1/verifications/" + TraceNumber.of(0, 999_999_999));

        assertEquals(404, foreign.status());
        assertEquals(withoutNumber(foreign), withoutNumber(unknown));
        assertTrue(foreign.text("traceNumber").matches("[0-9]{20}"));
        assertTrue(unknown.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    void aMistypedNumberIsToldApartFromAnUnknownOne() {
        var number = TraceNumber.of(0, 7).toString();
        var mistyped = number.substring(0, 19) + (number.charAt(19) == '0' ? '1' : '0');

        assertEquals(422, world.manager().get("/v1/verifications/" + mistyped).status());
        assertEquals(400, world.manager().get("/v1/verifications/12").status());
    }

    /// The answer that came after the deadline is shown, the one given then stays on the record.
    @Test
    void aLateAnswerIsShownOnTheNextLook() {
        world.adapter(INSURER, Conducts.after(2500, Answers.of(Outcome.VALID)));
        var desk = world.manager();

        var told = desk.verify(INSURER);
        world.await(() -> desk.get(path(told)).body().path("late").asBoolean());
        var later = desk.get(path(told));

        assertEquals("INSURER_UNAVAILABLE", told.text("outcome"));
        assertFalse(told.body().path("late").asBoolean());
        assertEquals("VALID", later.text("outcome"));
        assertEquals(told.text("verificationNumber"), later.text("verificationNumber"));
    }

    @Test
    void aListIsReadPageByPageNewestFirst() {
        var desk = world.clerk();
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            numbers.addFirst(desk.verify(UNREGISTERED).text("verificationNumber"));
        }

        var first = desk.get("/v1/verifications?limit=3");
        var second = desk.get("/v1/verifications?limit=3&after=" + first.text("next"));

        var seen = new ArrayList<>(numbers(first));
        seen.addAll(numbers(second));
        assertEquals(numbers, seen);
        assertTrue(second.body().path("next").isNull());
    }

    @Test
    void aListShowsTheInsurerItsOwnInsuredAlone() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var own = world.manager().verify(INSURER).text("verificationNumber");
        var others = world.manager().verify(UNREGISTERED).text("verificationNumber");

        var seen = new HashSet<>(numbers(world.insurer().get("/v1/verifications?limit=500")));

        assertTrue(seen.contains(own));
        assertFalse(seen.contains(others));
    }

    @Test
    void aListIsFiltered() {
        var desk = world.manager();
        var number = desk.verify(UNREGISTERED).text("verificationNumber");

        assertTrue(numbers(desk.get("/v1/verifications?outcome=INSURER_NOT_FOUND&limit=500"))
                .contains(number));
        assertFalse(
                numbers(desk.get("/v1/verifications?outcome=VALID&limit=500")).contains(number));
        assertFalse(numbers(desk.get("/v1/verifications?to=2005-01-01")).contains(number));
        assertFalse(numbers(desk.get("/v1/verifications?insurer=" + INSURER)).contains(number));
        assertEquals(400, desk.get("/v1/verifications?limit=many").status());
    }

    /// the event itself, for who looks after the record and for whom it concerns.
    @Test
    void theRecordIsReadByItsKeepersAndByWhomItConcerns() {
        var number = world.manager().verify(UNREGISTERED).text("verificationNumber");

        var event = world.auditor().get("/v1/journal/" + number);

        assertEquals("Asked", event.text("kind"));
        assertEquals(UNREGISTERED, event.body().path("header").path("insurer").asText());
        assertTrue(event.text("chain").matches("[0-9a-f]{64}"));
        assertEquals(200, world.manager().get("/v1/journal/" + number).status());
        assertEquals(404, world.otherManager().get("/v1/journal/" + number).status());
        assertEquals(404, world.insurer().get("/v1/journal/" + number).status());
        assertEquals(403, world.clerk().get("/v1/journal/" + number).status());
    }

    private static String path(Told told) {
        return "/v1/verifications/" + told.text("verificationNumber");
    }

    private static List<String> numbers(Told page) {
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("verificationNumber").asText())
                .toList();
    }

    private static String withoutNumber(Told told) {
        return told.status() + " " + told.body().<ObjectNode>deepCopy().without("traceNumber");
    }
}
