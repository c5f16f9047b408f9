package jp.hokensho.center.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Conducts;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.Examined.Genuine;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.Receipts;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("R-02, R-08, R-09: every answer has a receipt, and whoever holds it can have it checked")
class ReceiptTest {

    private static final String INSURER = "06990014";
    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @ParameterizedTest
    @EnumSource(names = {"VALID", "EXPIRED", "NOT_YET_VALID", "CARD_NOT_FOUND", "AMBIGUOUS", "WITHHELD"})
    void whatAnInsurerAnswersHasAReceipt(Outcome outcome) {
        world.adapter(INSURER, Conduct.answering(Answers.of(outcome)));

        var told = world.manager().verify(INSURER);

        assertEquals(
                outcome.name(),
                check(told).body().path("states").path("outcome").asText());
        assertStates(told);
    }

    @Test
    void nobodyAnsweredAndNoSuchInsurerHaveOneToo() {
        var silent = world.manager().verify(INSURER);
        var unknown = world.manager().verify(UNREGISTERED);

        assertEquals(
                "INSURER_UNAVAILABLE",
                check(silent).body().path("states").path("outcome").asText());
        assertEquals(
                "INSURER_NOT_FOUND",
                check(unknown).body().path("states").path("outcome").asText());
        assertStates(silent);
        assertStates(unknown);
    }

    /// The words of the answer, the receipt and the record are the same; offline, with the published keys,
    /// too.
    private void assertStates(Told told) {
        var checked = check(told);
        assertEquals("GENUINE", checked.text("verdict"), checked::toString);
        assertTrue(checked.body().path("inJournal").asBoolean());
        var states = checked.body().path("states");
        assertEquals(told.text("verificationNumber"), states.path("number").asText());
        assertEquals(told.text("verifiedAt"), states.path("verifiedAt").asText());
        assertEquals(told.text("targetDate"), states.path("targetDate").asText());
        assertEquals(told.text("source"), states.path("source").asText());
        assertInstanceOf(Genuine.class, Receipts.examine(told.text("receipt"), published()));
    }

    @Test
    @DisplayName("R-41: a receipt names nobody, and does not tell the card it is about")
    void aReceiptNamesNobody() {
        world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var first = world.manager().verify(INSURER);
        var second = world.manager().verify(INSURER);

        var stated = statement(first);
        assertTrue(Stream.of("千代田", "K-1", "架空", "カクウ", "1980").noneMatch(stated::contains), stated);
        assertTrue(
                first.text("receipt").length() < 660,
                () -> first.text("receipt").length() + " characters");
        assertNotEquals(member(stated, "card"), member(statement(second), "card"));
    }

    @Test
    void aLateAnswerHasAReceiptBesideTheFirstOne() {
        world.adapter(INSURER, Conducts.after(2500, Answers.of(Outcome.VALID)));
        var desk = world.manager();
        var told = desk.verify(INSURER);
        var path = "/v1/verifications/" + told.text("verificationNumber");
        world.await(() -> desk.get(path).body().path("late").asBoolean());

        var late = desk.get(path);

        assertEquals("GENUINE", check(told).text("verdict"));
        assertEquals("GENUINE", check(late).text("verdict"));
        assertTrue(check(late).body().path("states").path("late").asBoolean());
        assertEquals("VALID", check(late).body().path("states").path("outcome").asText());
    }

    @Test
    @DisplayName("a clinic that is signed in is told whether it is its own; a stranger is not")
    void aClinicIsToldWhetherItIsItsOwn() {
        var told = world.manager().verify(UNREGISTERED);
        var body = Map.of("receipt", told.text("receipt"));

        var own = world.clerk().post("/v1/receipts/check", body);
        var others = world.otherManager().post("/v1/receipts/check", body);

        assertTrue(own.body().path("own").asBoolean(false), own::toString);
        assertFalse(others.body().path("own").asBoolean(true), others::toString);
        assertEquals("GENUINE", others.text("verdict"));
        assertTrue(check(told).body().path("own").isNull());
        assertTrue(world.auditor()
                .post("/v1/receipts/check", body)
                .body()
                .path("own")
                .isNull());
    }

    @Test
    void anEndedSessionIsAStranger() {
        var told = world.manager().verify(UNREGISTERED);
        var gone = world.clerk();
        gone.signOut();

        var checked = gone.post("/v1/receipts/check", Map.of("receipt", told.text("receipt")));

        assertEquals(200, checked.status());
        assertTrue(checked.body().path("own").isNull());
    }

    @Test
    @DisplayName("what is wrong is said, in the language that was asked for")
    void whatIsWrongIsSaid() {
        var receipt = world.manager().verify(UNREGISTERED).text("receipt");
        var parts = receipt.split("\\.");
        var none = "{\"alg\":\"none\",\"typ\":\"hokensho-receipt+jwt\"}";
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString(none.getBytes(StandardCharsets.UTF_8));

        var unsigned = check(header + "." + parts[1] + ".");
        var changed = stranger()
                .with("Accept-Language", "en")
                .post("/v1/receipts/check", Map.of("receipt", parts[0] + "." + parts[1] + "x." + parts[2]));

        assertEquals("ALTERED", unsigned.text("verdict"));
        assertEquals("ALGORITHM", unsigned.text("fault"));
        assertTrue(unsigned.body().path("states").isNull());
        assertEquals("ALTERED", changed.text("verdict"));
        assertTrue(changed.text("message").startsWith("This receipt was altered"), changed::toString);
        assertEquals("NOT_A_RECEIPT", check("x".repeat(10_000)).text("verdict"));
    }

    @Test
    void noReceiptIsAsLongAsThat() {
        assertEquals(413, check("x".repeat(100_000)).status());
        assertEquals(400, stranger().post("/v1/receipts/check", "{}").status());
        assertEquals(
                400, stranger().post("/v1/receipts/check", "{\"receipt\":1}").status());
        assertEquals(
                400,
                stranger()
                        .post("/v1/receipts/check", "{\"receipt\":\"a\",\"receipt\":\"b\"}")
                        .status());
    }

    private PublishedKeys published() {
        return PublishedKeys.read(stranger().text("/.well-known/jwks.json"));
    }

    private Told check(Told told) {
        return check(told.text("receipt"));
    }

    private Told check(String receipt) {
        return stranger().post("/v1/receipts/check", Map.of("receipt", receipt));
    }

    private Http stranger() {
        return new Http(world.center(), world.strangerTls());
    }

    private static String statement(Told told) {
        var part = told.text("receipt").split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String member(String json, String name) {
        return json.replaceFirst(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }
}
