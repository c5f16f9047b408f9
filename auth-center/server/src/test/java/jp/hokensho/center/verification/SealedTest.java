package jp.hokensho.center.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Conducts;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Sealer;
import jp.hokensho.keys.Seals;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("R-41: what the insurer sealed goes through the centre as it is, and is all that the centre keeps")
class SealedTest {

    private static final String INSURER = "06990014";
    private static final String DETAILS = "{\"insured\":{\"name\":\"鷲尾 麒麟\"}}";
    private static final OwnKey CLINIC = OwnKey.create(KeyUse.SEALING);
    private static final Sealer SEALER = new Sealer(CLINIC.keyId(), OwnKey.publicKey(CLINIC.jwk()));

    @Inject
    World world;

    @Inject
    Journal journal;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @ParameterizedTest
    @EnumSource(names = {"VALID", "EXPIRED"})
    void theClinicGetsTheSealAndNothingElseAboutPersons(Outcome outcome) {
        world.adapter(INSURER, (me, correlation, ask) -> me.say(correlation, sealed(ask, outcome)));

        var told = world.manager().verify(INSURER);

        assertEquals(outcome.name(), told.text("outcome"));
        assertTrue(told.body().path("details").isNull());
        assertEquals("2020-04-01", told.text("validFrom"));
        assertEquals(DETAILS, opened(told.body()));
    }

    @Test
    void lookedUpAgainAndAskedAgainWithItsKeyItIsTheSame() {
        world.adapter(INSURER, (me, correlation, ask) -> me.say(correlation, sealed(ask, Outcome.VALID)));
        var desk = world.manager();
        var attempt = desk.withKey(UUID.randomUUID().toString());

        var told = attempt.verify(INSURER);

        var again = attempt.verify(INSURER);
        var found = desk.get("/v1/verifications/" + told.text("verificationNumber"));
        assertEquals(told.text("verificationNumber"), again.text("verificationNumber"));
        assertEquals(told.text("sealedDetails"), again.text("sealedDetails"));
        assertEquals(told.text("sealedDetails"), found.text("sealedDetails"));
        assertTrue(found.body().path("details").isNull());
    }

    @Test
    @DisplayName("the record says that it was sealed, and holds nothing else even for who decrypts it")
    void theRecordHoldsTheSealAlone() {
        world.adapter(INSURER, (me, correlation, ask) -> me.say(correlation, sealed(ask, Outcome.VALID)));

        var told = world.manager().verify(INSURER);

        var answer = recorded(told, "Answered");
        assertTrue(answer.header().contains("\"details\":\"SEALED\""), answer::header);
        var kept = answer.said().orElseThrow().answer();
        assertEquals(Optional.empty(), kept.open());
        assertEquals(told.text("sealedDetails"), kept.sealed().orElseThrow().value());
    }

    @Test
    @DisplayName("positive control: what came open is given open, and the record says so")
    void whatCameOpenIsSaidToBeOpen() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));

        var told = world.manager().verify(INSURER);

        assertTrue(told.body().path("sealedDetails").isNull());
        assertNotEquals(
                "", told.body().path("details").path("insured").path("name").asText());
        assertTrue(recorded(told, "Answered").header().contains("\"details\":\"OPEN\""));
    }

    @Test
    void whoNamesNobodySaysNothingOfASeal() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.CARD_NOT_FOUND)));

        var told = world.manager().verify(INSURER);

        assertFalse(recorded(told, "Answered").header().contains("details"));
    }

    @Test
    void aLateOneIsThereOnTheNextLook() {
        var later = CompletableFuture.delayedExecutor(2_500, TimeUnit.MILLISECONDS);
        world.adapter(
                INSURER,
                (me, correlation, ask) -> later.execute(() -> me.say(correlation, sealed(ask, Outcome.VALID))));
        var desk = world.manager();
        var told = desk.verify(INSURER);
        var path = "/v1/verifications/" + told.text("verificationNumber");

        world.await(() -> desk.get(path).body().path("late").asBoolean());

        assertEquals("INSURER_UNAVAILABLE", told.text("outcome"));
        assertEquals(DETAILS, opened(desk.get(path).body()));
        assertTrue(recorded(told, "AnsweredLate").header().contains("\"details\":\"SEALED\""));
    }

    enum Lie {
        OF_ANOTHER_QUESTION(Lie::moved),
        NO_ALGORITHM(text -> withHeader(text, "{\"alg\":\"none\"}")),
        BESIDE_OPEN_ONES(text -> text + "\",\"details\":" + "{},\"x\":\""),
        EMPTY(_ -> "");

        private final UnaryOperator<String> change;

        Lie(UnaryOperator<String> change) {
            this.change = change;
        }

        private static String moved(String text) {
            var sealed = new SealedDetails(text).number();
            var other = TraceNumber.of(sealed.stream(), sealed.position() + 1);
            return SEALER.seal(DETAILS, other).value();
        }

        private static String withHeader(String text, String header) {
            var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8));
            return encoded + text.substring(text.indexOf('.'));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSealThatIsNoneIsNoAnswer(Lie lie) {
        world.adapter(INSURER, (me, correlation, ask) -> {
            var good =
                    sealed(ask, Outcome.VALID).answer().sealed().orElseThrow().value();
            me.send(Conducts.frame(correlation, json(ask, lie.change.apply(good))));
        });

        var told = world.manager().verify(INSURER);

        assertEquals("INSURER_UNAVAILABLE", told.text("outcome"));
        assertTrue(told.body().path("sealedDetails").isNull());
    }

    private static String json(Ask ask, String sealed) {
        return "{\"type\":\"told\",\"number\":\"%s\",\"insurer\":\"%s\",\"asOf\":\"%s\",\"answer\":{\"outcome\":\"VALID\","
                        .formatted(ask.number(), ask.insurer(), Instant.now(Clock.systemUTC()))
                + "\"from\":\"2020-04-01\",\"sealedDetails\":\"" + sealed + "\"}}";
    }

    private static LinkMessage.Told sealed(Ask ask, Outcome outcome) {
        var now = Instant.now(Clock.systemUTC());
        return LinkMessage.Told.unsigned(ask.number(), ask.insurer(), Answers.of(outcome), now)
                .sealed(SEALER.seal(DETAILS, ask.number()));
    }

    private static String opened(JsonNode verification) {
        var number = TraceNumber.parse(verification.path("verificationNumber").asText());
        return Seals.open(new SealedDetails(verification.path("sealedDetails").asText()), number, CLINIC);
    }

    private Recorded recorded(Told told, String kind) {
        var asked = TraceNumber.parse(told.text("verificationNumber"));
        return LongStream.range(1, 20)
                .mapToObj(ahead -> journal.find(TraceNumber.of(asked.stream(), asked.position() + ahead)))
                .flatMap(Optional::stream)
                .filter(entry -> entry.kind().equals(kind))
                .filter(entry -> entry.header().contains(asked.toString()))
                .findFirst()
                .orElseThrow();
    }
}
