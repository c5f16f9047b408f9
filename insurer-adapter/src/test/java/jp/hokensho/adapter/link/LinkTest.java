package jp.hokensho.adapter.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import jp.hokensho.adapter.TestCards;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.TestQuestions;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.AnswerRecord;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Outcome;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-20, R-42: the adapter on its link")
class LinkTest {

    @TempDir
    static Path directory;

    TestCenter center;

    @Inject
    TestLinks dialled;

    @Inject
    OwnCards cards;

    @Inject
    AnswerRecord record;

    private final LinkJson json = new LinkJson();
    private final TestQuestions questions = new TestQuestions();
    private CenterLinks links;

    @BeforeEach
    void connect() throws Exception {
        TestCards.load(cards, directory, "千代田,1", "千代田,2");
        links = dialled.open(center);
    }

    @AfterEach
    void disconnect() throws Exception {
        links.close();
        center.part();
    }

    @Test
    void answersWithWhatIsOnItsRecord() throws Exception {
        var ask = questions.about("千代田", "１");

        var told = ask(7, ask);

        assertEquals(Outcome.VALID, told.answer().outcome());
        var recorded = record.find(ask.number()).orElseThrow();
        assertEquals(Outcome.VALID, recorded.outcome());
        assertEquals(told, recorded.exchange().orElseThrow().told());
        assertEquals(ask, recorded.exchange().orElseThrow().asked());
    }

    @Test
    void aNumberAskedAgainGetsTheAnswerOnRecord() throws Exception {
        var ask = questions.about("千代田", "1");
        var first = ask(1, ask);
        TestCards.load(cards, directory, "千代田,2");

        var again = ask(2, ask);

        assertEquals(first, again);
        assertEquals(
                new Answer.CardNotFound(), ask(3, questions.about("千代田", "1")).answer());
    }

    @Test
    void anotherQuestionUnderAUsedNumberIsNotAnswered() throws Exception {
        var ask = questions.about("千代田", "1");
        ask(1, ask);

        say(2, questions.underNumberOf(ask, "千代田", "2"));

        assertEquals(Outcome.VALID, ask(3, questions.about("千代田", "2")).answer().outcome());
        assertTrue(center.heardNothing());
    }

    @Test
    void anotherInsurersQuestionIsNotAnswered() throws Exception {
        say(1, questions.ofInsurer("39990015"));

        assertEquals(Outcome.VALID, ask(2, questions.about("千代田", "2")).answer().outcome());
        assertTrue(center.heardNothing());
    }

    @Test
    void garbageAndUnknownWordsArePassedOver() throws Exception {
        center.say(new byte[] {1, 2, 3});
        center.say(new Frame(1, "{{{".getBytes(UTF_8)).bytes());
        center.say(new Frame(2, "null".getBytes(UTF_8)).bytes());
        center.say(new Frame(3, "{\"type\":\"ask\"}".getBytes(UTF_8)).bytes());
        center.say(new Frame(4, "{\"type\":\"notify\",\"denials\":[1]}".getBytes(UTF_8)).bytes());

        assertEquals(Outcome.VALID, ask(5, questions.about("千代田", "2")).answer().outcome());
        assertTrue(center.heardNothing());
    }

    @Test
    void manyQuestionsAreInFlightAndEachGetsItsOwnAnswer() throws Exception {
        var asked = LongStream.range(0, 300)
                .mapToObj(_ -> questions.about("千代田", "1"))
                .toList();
        for (var i = 0; i < asked.size(); i++) {
            say(i, asked.get(i));
        }

        Set<Long> answered = new HashSet<>();
        for (var i = 0; i < asked.size(); i++) {
            var frame = center.hear();
            var told = assertInstanceOf(Told.class, json.read(frame.body()));
            assertEquals(asked.get((int) frame.correlation()).number(), told.number());
            answered.add(frame.correlation());
        }

        assertEquals(asked.size(), answered.size());
    }

    @Test
    void aLostLinkIsOpenedAgain() throws Exception {
        for (var i = 0; i < 3; i++) {
            center.drop();
            assertNotNull(center.meet());
        }

        assertEquals(Outcome.VALID, ask(1, questions.about("千代田", "2")).answer().outcome());
    }

    @Test
    void aFrameThatIsTooLargeEndsTheLinkAndAnotherIsOpened() throws Exception {
        center.say(new byte[Frame.MAX_BODY + Long.BYTES + 1]);

        assertNotNull(center.meet());
        assertEquals(Outcome.VALID, ask(1, questions.about("千代田", "2")).answer().outcome());
    }

    @Test
    void aPlannedStopSaysGoodbyeAndDoesNotComeBack() throws Exception {
        links.close();

        var frame = center.hear();

        assertEquals(0, frame.correlation());
        assertArrayEquals(json.write(new LinkMessage.Bye(null)), frame.body());
    }

    @Test
    void isReadyWhileALinkIsUp() {
        assertEquals(HealthCheckResponse.Status.UP, new LinkHealth(links).call().getStatus());

        links.close();

        assertEquals(
                HealthCheckResponse.Status.DOWN, new LinkHealth(links).call().getStatus());
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("checks.name", hasItem("link"))
                .body("checks.name", hasItem("record"));
    }

    @Test
    void figuresNameNobody() throws Exception {
        ask(1, questions.about("千代田", "1"));

        var figures = RestAssured.get("/q/metrics").asString();

        assertTrue(figures.contains("hokensho_adapter_answer_seconds_count{outcome=\"VALID\"}"));
        for (var secret : List.of("千代田", "上野")) {
            assertEquals(-1, figures.indexOf(secret));
        }
    }

    private Told ask(long correlation, Ask ask) throws Exception {
        say(correlation, ask);
        var frame = center.hear();
        assertEquals(correlation, frame.correlation());
        return assertInstanceOf(Told.class, json.read(frame.body())).signed(null);
    }

    private void say(long correlation, Ask ask) {
        center.say(new Frame(correlation, json.write(ask)).bytes());
    }
}
