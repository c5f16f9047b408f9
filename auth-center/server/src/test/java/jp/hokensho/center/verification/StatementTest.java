package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("R-08: what the insurer signed goes to the clinic as it was signed, and stays")
class StatementTest {

    private static final String INSURER = "06990014";
    private static final OwnKey KEY = OwnKey.create(KeyUse.SIGNING);

    @Inject
    World world;

    @Inject
    ObjectMapper json;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void theClinicGetsTheStatementAndTheReceiptNamesIt() throws Exception {
        world.adapter(INSURER, signing(0));
        var desk = world.manager();

        var told = desk.verify(INSURER);

        var again = desk.get("/v1/verifications/" + told.text("verificationNumber"));
        assertTrue(told.text("statement").matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
        assertEquals(told.text("statement"), again.text("statement"));
        assertEquals(Statement.hashOf(told.text("statement")), named(told));
        assertEquals(named(told), named(again));
        assertEquals("GENUINE", check(told).text("verdict"));
    }

    @Test
    void anAdapterThatSignsNothingIsBelievedAsBefore() throws Exception {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));

        var told = world.manager().verify(INSURER);

        assertEquals("VALID", told.text("outcome"));
        assertTrue(told.body().path("statement").isNull());
        assertEquals("", named(told));
        assertEquals("GENUINE", check(told).text("verdict"));
    }

    @Test
    void aLateOneIsThereOnTheNextLook() throws Exception {
        world.adapter(INSURER, signing(2500));
        var desk = world.manager();
        var told = desk.verify(INSURER);
        var path = "/v1/verifications/" + told.text("verificationNumber");

        world.await(() -> desk.get(path).body().path("late").asBoolean());

        var later = desk.get(path);
        assertTrue(told.body().path("statement").isNull());
        assertEquals(Statement.hashOf(later.text("statement")), named(later));
        assertEquals("GENUINE", check(later).text("verdict"));
    }

    private static Conduct signing(int milliseconds) {
        return (me, correlation, ask) -> {
            try {
                TimeUnit.MILLISECONDS.sleep(milliseconds);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            me.say(correlation, signed(ask));
        };
    }

    private static LinkMessage signed(Ask ask) {
        var asOf = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
        var told = LinkMessage.Told.unsigned(ask.number(), ask.insurer(), Answers.of(Outcome.VALID), asOf);
        return told.signed(Statements.sign(Statement.of(ask.asker().clinic(), told), KEY));
    }

    /// The claim `answer` of the receipt.
    private String named(Told told) throws Exception {
        var claims = told.text("receipt").split("\\.")[1];
        return json.readTree(Base64.getUrlDecoder().decode(claims))
                .path("answer")
                .asText();
    }

    private Told check(Told told) {
        return new Http(world.center(), world.strangerTls())
                .post("/v1/receipts/check", Map.of("receipt", told.text("receipt")));
    }
}
