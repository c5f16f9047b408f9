package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.receipt.Labels;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Gap;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Label;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-06: a label verifies the same card again")
class LabelTest {

    private static final String CLINIC = "1310000001";
    private static final String INSURER = "06990014";
    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    @Inject
    Labels labels;

    @Inject
    TrailRows rows;

    @Inject
    Journal journal;

    @ConfigProperty(name = "hokensho.label.life")
    Duration life;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void itIsAWholeVerificationOfTheSameCard() {
        var adapter = world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var first = world.clerk().verify(INSURER);

        var second = again(world.secondClerk(), label(first));

        assertEquals(201, second.status());
        assertEquals("VALID", second.text("outcome"));
        assertNotEquals(first.text("verificationNumber"), second.text("verificationNumber"));
        assertNotEquals(label(first), label(second));
        assertTrue(second.body().path("patientRef").isNull());
        var asked = adapter.heard().stream().toList();
        assertEquals(2, asked.size());
        assertEquals(asked.getFirst().symbol(), asked.getLast().symbol());
        assertEquals(asked.getFirst().cardNumber(), asked.getLast().cardNumber());
    }

    @Test
    @DisplayName("R-20: the record says of which question it is a repetition")
    void theRecordSaysOfWhichQuestionItIsARepetition() {
        var first = world.manager().verify(UNREGISTERED);

        var second = again(world.manager(), label(first));

        var asked = journal.find(number(second)).orElseThrow().header();
        assertTrue(asked.contains("\"again\":\"" + first.text("verificationNumber") + "\""), asked);
        assertFalse(journal.find(number(first)).orElseThrow().header().contains("\"again\""));
    }

    @Test
    void theSameLabelIsGivenOnEveryLook() {
        var desk = world.manager();
        var told = desk.verify(UNREGISTERED);

        var later = desk.get("/v1/verifications/" + told.text("verificationNumber"));

        assertTrue(label(told).matches("[A-Z2-7]{40}"));
        assertEquals(label(told), label(later));
    }

    @Test
    void asItIsTypedOrScannedItIsTheSame() {
        var label = label(world.manager().verify(UNREGISTERED));

        var told = again(world.manager(), " " + label.toLowerCase().replaceAll("(.{4})", "$1-"));

        assertEquals(201, told.status());
    }

    @Test
    void dayAndReferenceMayStandBesideIt() {
        var label = label(world.manager().verify(UNREGISTERED));

        var told = world.manager()
                .post("/v1/verifications", Map.of("again", label, "targetDate", "H17.7.8", "patientRef", "K-2"));

        assertEquals("2005-07-08", told.text("targetDate"));
        assertEquals("K-2", told.text("patientRef"));
    }

    @Test
    void aCardBesideItIsRefused() {
        var label = label(world.manager().verify(UNREGISTERED));

        var told = world.manager().post("/v1/verifications", Map.of("again", label, "number", "12"));

        assertEquals("422 again not-together", fault(told));
    }

    @Test
    void theSameKeyIsTheSameAttempt() {
        var desk = world.manager();
        var label = label(desk.verify(UNREGISTERED));
        var other = label(desk.verify(UNREGISTERED));
        var retrying = desk.withKey(UUID.randomUUID().toString());

        var first = again(retrying, label);
        var second = again(retrying, label);

        assertEquals(first.text("verificationNumber"), second.text("verificationNumber"));
        assertEquals(409, again(retrying, other).status());
    }

    @Test
    void anAlteredOneIsToldApart() {
        var label = label(world.manager().verify(UNREGISTERED));
        var other = label(world.manager().verify(UNREGISTERED));
        var mac = (label.charAt(39) == 'A' ? 'B' : 'A');

        assertEquals("422 again altered", fault(again(world.manager(), label.substring(0, 39) + mac)));
        assertEquals("422 again altered", fault(again(world.manager(), other.substring(0, 16) + label.substring(16))));
        assertEquals("400 again malformed", fault(again(world.manager(), label.substring(1))));
        assertEquals("400 again malformed", fault(again(world.manager(), "1" + label.substring(1))));
    }

    @Test
    @DisplayName("R-33: another clinic's label is turned away on the record, like a number that does not exist")
    void anotherClinicsIsTurnedAwayOnTheRecord() {
        var label = label(world.manager().verify(UNREGISTERED));

        var told = again(world.otherManager(), label);

        assertEquals(404, told.status());
        assertTrue(told.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    void oneAfterItsTimeIsToldApart() {
        var label = Label.parse(label(world.manager().verify(UNREGISTERED)));
        var question = labels.question(label).orElseThrow();

        var inTime = at(life.minusDays(1)).asked(CLINIC, question);

        assertTrue(inTime.isPresent());
        var late = at(life.plusDays(1));
        var tooLate = assertThrows(InvalidFields.class, () -> late.asked(CLINIC, question));
        assertEquals("ended", tooLate.errors(Locale.ENGLISH).getFirst().code());
    }

    @Test
    @DisplayName("R-44: a label brings nothing back that was erased")
    void oneWhoseQuestionWasErasedIsToldApart() throws SQLException {
        var told = world.manager().verify(UNREGISTERED);

        var again = Gap.whileErased(url, number(told), () -> again(world.manager(), label(told)));

        assertEquals("422 again erased", fault(again));
    }

    private Labelled at(Duration later) {
        return new Labelled(rows, journal, labels, Clock.offset(clock, later));
    }

    private static Told again(Desk desk, String label) {
        return desk.post("/v1/verifications", Map.of("again", label));
    }

    private static String label(Told told) {
        return told.text("again");
    }

    private static TraceNumber number(Told told) {
        return TraceNumber.parse(told.text("verificationNumber"));
    }

    private static String fault(Told told) {
        var error = told.body().path("errors").path(0);
        return told.status() + " " + error.path("field").asText() + " "
                + error.path("code").asText();
    }
}
