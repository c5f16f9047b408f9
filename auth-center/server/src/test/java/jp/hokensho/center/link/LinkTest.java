package jp.hokensho.center.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.registry.DeviceCutOff;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Conducts;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever an adapter does, its clinic gets an answer in time, and nobody else is delayed (R-07, R-42,
///
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
class LinkTest {

    private static final String INSURER = "06990014";
    private static final String OTHER = "00000001";

    @Inject
    World world;

    @Inject
    MeterRegistry metrics;

    @Inject
    OpenLinks links;

    @Inject
    Event<DeviceCutOff> cutOff;

    private Desk clerk;

    @BeforeEach
    void signIn() {
        clerk = world.clerk();
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void anInsurerWithoutALinkIsUnavailableNeverNotFound() {
        var told = clerk.verify(INSURER);

        unavailable(told, "NO_LINK");
    }

    @Test
    void aDeafAdapterCostsItsOwnClinicTheDeadlineAndOthersNothing() {
        world.adapter(INSURER, Conduct.deaf());
        world.adapter(OTHER, Conduct.answering(Answers.of(Outcome.VALID)));

        var deaf = clerk.verifyLater(INSURER);
        var other = clerk.verify(OTHER);

        assertTrue(!deaf.isDone(), "the other insurer's answer waited for the deaf one");
        assertEquals("VALID", other.text("outcome"));
        unavailable(deaf.join(), "TIMEOUT");
    }

    @ParameterizedTest
    @EnumSource
    void aLieIsABadAnswerAtOnce(Conducts.Lie lie) {
        world.adapter(INSURER, lie.conduct());

        var told = clerk.verify(INSURER);

        unavailable(told, "BAD_ANSWER");
    }

    @Test
    void garbageClosesTheLink() throws Exception {
        var adapter = world.adapter(INSURER, (me, correlation, _) -> me.send(Conducts.frame(correlation, "{\"type\"")));

        var told = clerk.verify(INSURER);

        unavailable(told, "BAD_ANSWER");
        assertEquals(4400, adapter.closed().get(5, TimeUnit.SECONDS));
    }

    @Test
    void anOversizedFrameClosesTheLink() throws Exception {
        var adapter = world.adapter(
                INSURER, (me, correlation, _) -> me.send(Conducts.frame(correlation, "x".repeat(70_000))));

        var told = clerk.verify(INSURER);

        unavailable(told, "LINK_LOST");
        assertEquals(1009, adapter.closed().get(5, TimeUnit.SECONDS));
    }

    @Test
    void aHugeFrameCutsTheLink() {
        world.adapter(INSURER, (me, correlation, _) -> me.send(Conducts.frame(correlation, "x".repeat(1_000_000))));

        var told = clerk.verify(INSURER);

        unavailable(told, "LINK_LOST");
    }

    @Test
    void aTextMessageClosesTheLink() throws Exception {
        var adapter = world.adapter(INSURER, Conduct.deaf());

        adapter.sendText("hello");

        assertEquals(1003, adapter.closed().get(5, TimeUnit.SECONDS));
    }

    @Test
    void aFrameShorterThanItsHeaderClosesTheLink() throws Exception {
        var adapter = world.adapter(INSURER, Conduct.deaf());

        adapter.send(new byte[] {1, 2, 3});

        assertEquals(4400, adapter.closed().get(5, TimeUnit.SECONDS));
    }

    @Test
    void aQuestionOfALostLinkIsAskedOfTheInsurersOtherAdapter() {
        var conduct = Conducts.vanishingOnce(Answers.of(Outcome.VALID));
        var first = world.adapter(INSURER, conduct);
        var second = world.secondAdapter(INSURER, conduct);

        var told = clerk.verify(INSURER);

        assertEquals("VALID", told.text("outcome"));
        assertEquals(first.heard().peek().number(), second.heard().peek().number());
    }

    @Test
    void aLostLinkFailsItsQuestionsBeforeTheDeadline() {
        world.adapter(INSURER, (me, _, _) -> me.vanish());

        var told = clerk.verify(INSURER);

        unavailable(told, "LINK_LOST");
    }

    @Test
    void twoAdaptersOfOneInsurerShareItsQuestions() {
        var first = world.adapter(INSURER, Conducts.slowly(Answers.of(Outcome.VALID)));
        var second = world.secondAdapter(INSURER, Conducts.slowly(Answers.of(Outcome.VALID)));

        var answers = clerk.verifyMany(INSURER, 16);

        assertTrue(answers.stream().allMatch(told -> "VALID".equals(told.text("outcome"))));
        assertTrue(!first.heard().isEmpty() && !second.heard().isEmpty());
    }

    @Test
    void answersMayComeInAnyOrder() {
        world.adapter(INSURER, Conducts.lastFirst(4, Answers.of(Outcome.VALID)));

        var answers = clerk.verifyMany(INSURER, 4);

        assertTrue(answers.stream().allMatch(told -> "VALID".equals(told.text("outcome"))));
    }

    @Test
    void afterManyFailuresAnInsurerIsLeftAloneUntilItConnectsAgain() {
        world.adapter(INSURER, Conducts.Lie.OTHER_NUMBER.conduct());
        clerk.verifyMany(INSURER, 12);

        var spared = clerk.verify(INSURER);
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var again = clerk.verify(INSURER);

        unavailable(spared, "BREAKER_OPEN");
        assertEquals("VALID", again.text("outcome"));
    }

    @Test
    void nobodyIsAskedAfterGoodbye() {
        var adapter = world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));

        adapter.say(0, new LinkMessage.Bye(null));
        world.await(() -> "INSURER_UNAVAILABLE".equals(clerk.verify(INSURER).text("outcome")));

        unavailable(clerk.verify(INSURER), "NO_LINK");
    }

    @Test
    void aWordOfALaterVersionIsIgnored() {
        var adapter = world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));

        adapter.send(Conducts.frame(0, "{\"type\":\"confessed\",\"size\":7}"));

        assertEquals("VALID", clerk.verify(INSURER).text("outcome"));
        assertTrue(!adapter.closed().isDone());
    }

    @Test
    void aDeviceHasOneLink() throws Exception {
        var first = world.adapter(INSURER, Conduct.deaf());
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));

        assertEquals(4409, first.closed().get(5, TimeUnit.SECONDS));
        assertEquals("VALID", clerk.verify(INSURER).text("outcome"));
    }

    @Test
    void anAdapterThatNoLongerHearsIsClosed() {
        world.adapter(INSURER, Conduct.deaf()).freeze();

        world.await(() ->
                metrics.get("hokensho.link.up").tag("insurer", INSURER).gauge().value() == 0);

        unavailable(clerk.verify(INSURER), "NO_LINK");
    }

    /// open connections too.
    @Test
    void aDeviceThatIsCutOffLosesItsLinkAtOnce() throws Exception {
        var adapter = world.adapter(INSURER, Conduct.deaf());
        var asked = clerk.verifyLater(INSURER);
        world.await(() -> !adapter.heard().isEmpty());

        cutOff.fire(new DeviceCutOff(links.all().getFirst().adapter().device()));

        assertEquals(4403, adapter.closed().get(5, TimeUnit.SECONDS));
        unavailable(asked.join(), "LINK_LOST");
    }

    /// refused before there is a WebSocket, with its number on the record.
    @Test
    void aTerminalIsNoAdapter() {
        var refused = assertThrows(
                CompletionException.class,
                () -> FakeAdapter.connect(world.center(), world.terminalTls(), Conduct.deaf()));

        var response = assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
                .getResponse();
        assertEquals(403, response.statusCode());
        assertTrue(response.headers()
                .firstValue(UpgradeCheck.TRACE_NUMBER)
                .orElseThrow()
                .matches("[0-9]{20}"));
    }

    @Test
    void aStrangerIsNoAdapter() {
        var refused = assertThrows(
                CompletionException.class,
                () -> FakeAdapter.connect(world.center(), world.strangerTls(), Conduct.deaf()));

        var response = assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
                .getResponse();
        assertTrue(response.statusCode() == 401 || response.statusCode() == 403);
    }

    private void unavailable(Told told, String why) {
        assertEquals(201, told.status());
        assertEquals("INSURER_UNAVAILABLE", told.text("outcome"));
        assertTrue(told.text("verificationNumber").matches("[0-9]{20}"));
        assertEquals(why, world.whyOnRecord(told.text("verificationNumber")));
    }
}
