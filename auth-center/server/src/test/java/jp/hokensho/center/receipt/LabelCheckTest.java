package jp.hokensho.center.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Conducts;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Gap;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.ReceiptVerdict;
import jp.hokensho.protocol.TraceNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("R-06, R-09: whoever holds a label can have it checked")
class LabelCheckTest {

    private static final String INSURER = "06990014";
    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    @Inject
    Labels labels;

    @Inject
    AnswerRows rows;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @ConfigProperty(name = "hokensho.label.life")
    Duration life;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    @DisplayName("it states what the receipt of the same answer states, and nothing of the card")
    void itStatesWhatTheReceiptStates() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var told = world.manager().verify(INSURER);

        var label = check(told.text("again"));
        var receipt = check(told.text("receipt"));

        assertEquals("LABEL_GENUINE", label.text("verdict"), label::toString);
        assertEquals(receipt.body().path("states"), label.body().path("states"));
        assertTrue(label.body().path("inJournal").asBoolean(), label::toString);
        assertTrue(label.body().path("key").isNull());
        var words = label.body().toString();
        assertTrue(Stream.of("千代田", "K-1", "架空", "カクウ", "1980").noneMatch(words::contains), words);
    }

    @Test
    void asItIsTypedItIsTheSame() {
        var label = world.manager().verify(UNREGISTERED).text("again");

        var told = check(" " + label.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1-"));

        assertEquals("LABEL_GENUINE", told.text("verdict"));
    }

    @Test
    void theAnswerThatCameLateIsTheOneItStandsFor() {
        world.adapter(INSURER, Conducts.after(2500, Answers.of(Outcome.VALID)));
        var desk = world.manager();
        var told = desk.verify(INSURER);
        var path = "/v1/verifications/" + told.text("verificationNumber");
        world.await(() -> desk.get(path).body().path("late").asBoolean());

        var states = check(told.text("again")).body().path("states");

        assertEquals("INSURER_UNAVAILABLE", told.text("outcome"));
        assertEquals("VALID", states.path("outcome").asText());
        assertTrue(states.path("late").asBoolean());
    }

    @Test
    @DisplayName("one that was altered or made up is told apart, and states nothing")
    void oneThatWasMadeUpIsToldApart() {
        var label = world.manager().verify(UNREGISTERED).text("again");
        var other = world.manager().verify(UNREGISTERED).text("again");

        var mixed = check(other.substring(0, 16) + label.substring(16));
        var invented = check("A".repeat(40));

        assertEquals("LABEL_ALTERED", mixed.text("verdict"));
        assertTrue(mixed.body().path("states").isNull());
        assertEquals("LABEL_ALTERED", invented.text("verdict"));
        assertEquals("NOT_A_RECEIPT", check("A".repeat(39)).text("verdict"));
    }

    @Test
    @DisplayName("R-44: one whose question was erased is still ours, and states what a receipt states")
    void oneWhoseQuestionWasErasedIsToldApart() throws SQLException {
        var told = world.manager().verify(UNREGISTERED);
        var number = TraceNumber.parse(told.text("verificationNumber"));

        var label = Gap.whileErased(url, number, () -> check(told.text("again")));

        assertEquals("LABEL_ERASED", label.text("verdict"));
        assertEquals(
                number.toString(), label.body().path("states").path("number").asText());
    }

    @Test
    void oneAfterItsTimeIsToldApart() {
        var label = world.manager().verify(UNREGISTERED).text("again");

        var inTime = at(life.minusDays(1)).check(label, Locale.ENGLISH).orElseThrow();
        var late = at(life.plusDays(1)).check(label, Locale.ENGLISH).orElseThrow();

        assertEquals(ReceiptVerdict.LABEL_GENUINE, inTime.verdict());
        assertEquals(ReceiptVerdict.LABEL_ENDED, late.verdict());
        assertEquals(inTime.states(), late.states());
    }

    @Test
    @DisplayName("one whose question a restore took from the record is told so")
    void oneThatIsNotOnTheRecord() {
        var lost = labels.of(TraceNumber.of(7, 123_456_789)).token();

        var told = check(lost);

        assertEquals("NOT_IN_JOURNAL", told.text("verdict"));
        assertTrue(told.body().path("states").isNull());
    }

    @Test
    @DisplayName("a clinic that is signed in is told whether it is its own")
    void aClinicIsToldWhetherItIsItsOwn() {
        var body = Map.of("receipt", world.manager().verify(UNREGISTERED).text("again"));

        var own = world.clerk().post("/v1/receipts/check", body);
        var others = world.otherManager().post("/v1/receipts/check", body);

        assertTrue(own.body().path("own").asBoolean(false), own::toString);
        assertFalse(others.body().path("own").asBoolean(true), others::toString);
        assertEquals("LABEL_GENUINE", others.text("verdict"));
    }

    private LabelChecker at(Duration later) {
        return new LabelChecker(labels, rows, journal, Clock.offset(clock, later));
    }

    private Told check(String text) {
        return new Http(world.center(), world.strangerTls()).post("/v1/receipts/check", Map.of("receipt", text));
    }
}
