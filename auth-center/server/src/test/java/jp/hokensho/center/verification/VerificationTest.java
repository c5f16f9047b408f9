package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.CardFiles;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One inquiry, one numbered answer, from the wire to the record.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
class VerificationTest {

    private static final String INSURER = "06990014";
    private static final String STORED = "39990015";
    private static final String STORED_WITHOUT_CARDS = "39990023";

    @Inject
    World world;

    @Inject
    CardLoading cards;

    @Inject
    Journal journal;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"INSURER_NOT_FOUND", "INSURER_UNAVAILABLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatTheInsurerAnswersIsWhatTheClinicIsTold(Outcome outcome) {
        world.adapter(INSURER, Conduct.answering(Answers.of(outcome)));

        var told = world.clerk().verify(INSURER);

        assertEquals(201, told.status());
        assertEquals(outcome.name(), told.text("outcome"));
        assertEquals("LIVE", told.text("source"));
        assertEquals(
                "03-0000-0000", told.body().path("insurer").path("telephone").asText());
        assertEquals("K-1", told.text("patientRef"));
        assertEquals(outcome == Outcome.VALID, told.body().path("hint").isNull());
        assertEquals("/v1/verifications/" + told.text("verificationNumber"), path(told.header("Location")));
    }

    /// details with VALID and EXPIRED, and with nothing else.
    @ParameterizedTest
    @EnumSource(
            names = {"INSURER_NOT_FOUND", "INSURER_UNAVAILABLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void detailsComeWithValidAndExpiredAlone(Outcome outcome) {
        world.adapter(INSURER, Conduct.answering(Answers.of(outcome)));

        var told = world.clerk().verify(INSURER);

        var named = outcome == Outcome.VALID || outcome == Outcome.EXPIRED;
        assertEquals(named, told.body().path("details").isObject());
        assertEquals(
                named ? "架空 太郎" : "",
                told.body().path("details").path("insured").path("name").asText());
    }

    @Test
    void anUnregisteredInsurerIsNotFoundAndAWrongCheckDigitIsTold() {
        var desk = world.clerk();

        var unregistered = desk.verify("01990019");
        var mistyped = desk.verify("01990018");

        assertEquals("INSURER_NOT_FOUND", unregistered.text("outcome"));
        assertEquals("NONE", unregistered.text("source"));
        assertTrue(unregistered.body().path("insurer").isNull());
        assertEquals("INSURER_NOT_FOUND", mistyped.text("outcome"));
        assertNotEquals(unregistered.text("hint"), mistyped.text("hint"));
    }

    /// cards stored at the centre.
    @Test
    void storedCardsAnswerForAPreStoredInsurer() {
        CardFiles.load(cards, STORED);
        var desk = world.clerk();

        var valid = desk.verify(STORED);
        var withheld = desk.post("/v1/verifications", Map.of("insurerNumber", STORED, "symbol", "千代田", "number", "１３"));
        var unknown = desk.post("/v1/verifications", Map.of("insurerNumber", STORED, "symbol", "千代田", "number", "99"));
        var typedOtherwise =
                desk.post("/v1/verifications", Map.of("insurerNumber", STORED, "symbol", "千 代田", "number", "１２"));

        assertEquals("VALID", valid.text("outcome"));
        assertEquals("STORED", valid.text("source"));
        assertFalse(valid.body().path("asOf").isNull());
        assertEquals("VALID", typedOtherwise.text("outcome"));
        assertEquals("CARD_NOT_FOUND", unknown.text("outcome"));
        assertEquals("WITHHELD", withheld.text("outcome"));
        assertTrue(withheld.body().path("details").isNull());
    }

    @Test
    void aPreStoredInsurerWithoutCardsIsNeverCardNotFound() {
        var told = world.clerk().verify(STORED_WITHOUT_CARDS);

        assertEquals("INSURER_UNAVAILABLE", told.text("outcome"));
    }

    /// refused before it reaches the insurer, with its number.
    @Test
    void anInsurerOutsideThePermissionListIsRefused() {
        var adapter = world.adapter("06990022", Conduct.answering(Answers.of(Outcome.VALID)));

        var told = world.clerk().verify("06990022");

        assertEquals(403, told.status());
        assertTrue(told.text("traceNumber").matches("[0-9]{20}"));
        assertTrue(adapter.heard().isEmpty());
    }

    @Test
    void aMalformedRequestIsNoAttempt() {
        var told = world.clerk().english().post("/v1/verifications", Map.of("insurerNumber", "12", "symbol", ""));

        assertEquals(400, told.status());
        assertEquals("urn:hokensho:problem:malformed-request", told.text("type"));
        assertEquals("insurerNumber", told.text("field"));
        assertEquals(2, told.body().path("errors").size());
        assertTrue(told.body().path("traceNumber").isMissingNode());
    }

    /// whom to ask, in the language asked for.
    @Test
    void theAnswerSpeaksTheLanguageAskedFor() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.CARD_NOT_FOUND)));
        var desk = world.clerk();

        assertEquals("記号番号なし", desk.verify(INSURER).text("message"));
        assertEquals(
                "The insurer has no such symbol and number",
                desk.english().verify(INSURER).text("message"));
    }

    /// Anybody can type a number: only registered ones become labels.
    @Test
    void howLongAClinicWaitedIsMeasuredByOutcomeSourceAndInsurer() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.WITHHELD)));
        var desk = world.clerk();

        desk.verify(INSURER);
        desk.verify("01990019");

        var withheld = metrics.get("hokensho.verification").tags("outcome", "WITHHELD", "source", "LIVE");
        assertTrue(withheld.tag("insurer", INSURER).timer().count() > 0);
        assertTrue(metrics.find("hokensho.verification")
                .tag("insurer", "01990019")
                .timers()
                .isEmpty());
        assertTrue(metrics.get("hokensho.insurer")
                        .tag("insurer", INSURER)
                        .tag("result", "ANSWERED")
                        .timer()
                        .count()
                > 0);
    }

    /// after all this, history is still history.
    @Test
    void theRecordIsIntact() {
        world.clerk().verify("01990019");

        assertInstanceOf(Integrity.Intact.class, journal.audit());
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }
}
