package jp.hokensho.center.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Examined.Genuine;
import jp.hokensho.keys.PublishedKey;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.Receipts;
import jp.hokensho.keys.SigningKey;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Receipt.CardMark;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-08, R-22: keys of receipts have their times, which are kept for ever")
class ReceiptKeysTest {

    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    @Inject
    ReceiptKeys keys;

    @Inject
    ReceiptKeyRows rows;

    @Inject
    Journal journal;

    @Inject
    Tenants tenants;

    @Test
    @DisplayName("a key that was rotated out: what it signed stays genuine, and nothing in between is refused")
    void whatAFormerKeySignedStaysGenuine() {
        var before = world.manager().verify(UNREGISTERED);

        var made = keys.rotate();
        world.await(() -> keys.current().published().id().equals(made.id()));
        var after = world.manager().verify(UNREGISTERED);
        var again = world.manager().get("/v1/verifications/" + before.text("verificationNumber"));

        assertEquals("GENUINE", check(before).text("verdict"));
        assertEquals("GENUINE", check(after).text("verdict"));
        assertEquals("GENUINE", check(again).text("verdict"));
        assertNotEquals(made.id(), check(before).body().path("key").path("id").asText());
        assertEquals(made.id(), check(after).body().path("key").path("id").asText());
        assertTrue(check(before).body().path("key").path("until").isTextual());
        assertTrue(check(after).body().path("key").path("until").isNull());
    }

    @Test
    void allKeysThereEverWereArePublishedWithTheirTimes() {
        var former = keys.current().published();
        keys.rotate();

        var set = stranger().get("/.well-known/jwks.json").body().path("keys");

        var published = set.valueStream()
                .filter(key -> key.path("kid").asText().equals(former.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(former.from().getEpochSecond(), published.path("nbf").asLong());
        assertTrue(published.path("exp").asLong() > former.from().getEpochSecond());
        assertEquals("ES256", published.path("alg").asText());
        assertEquals("sig", published.path("use").asText());
        assertTrue(set.valueStream().noneMatch(key -> key.has("d")), "no private part is published");
    }

    @Test
    @DisplayName("R-24: a change of keys is on the record")
    void aChangeOfKeysIsOnTheRecord() {
        var former = keys.current().published();
        var made = keys.rotate();
        var last = TraceNumber.parse(world.manager().verify(UNREGISTERED).text("verificationNumber"));

        var event = LongStream.range(1, last.position())
                .mapToObj(position -> journal.find(TraceNumber.of(last.stream(), position)))
                .flatMap(Optional::stream)
                .filter(recorded -> recorded.kind().equals("ReceiptKeyMade"))
                .filter(recorded -> recorded.header().contains("\"keyId\":\"" + made.id() + "\""))
                .findFirst()
                .orElseThrow();

        assertTrue(event.header().contains("\"former\":\"" + former.id() + "\""), event::header);
    }

    @Test
    @DisplayName("the private part is sealed, and gone when its time is over; the public one stays")
    void thePrivatePartIsGoneWhenItsTimeIsOver() {
        var former = keys.current();
        var made = keys.rotate();
        var secret = ((ECPrivateKey) former.privateKey()).getS().toString(16);
        var kept = privateParts(former.published().id()).getFirst();
        assertFalse(HexFormat.of().formatHex(kept).contains(secret));

        rows.forget(Instant.now(Clock.systemUTC()).plus(Duration.ofHours(1)));

        assertEquals(List.of(), privateParts(former.published().id()));
        assertEquals(1, privateParts(made.id()).size());
        assertTrue(stranger()
                .text("/.well-known/jwks.json")
                .contains(former.published().id()));
    }

    private List<byte[]> privateParts(String id) {
        return tenants.in(
                Tenants.CENTER,
                connection -> Rows.list(
                        connection,
                        "select private_key from receipt_key where id = ? and private_key is not null",
                        row -> row.getBytes(1),
                        id));
    }

    @Test
    void whatIsDatedBeforeItsKeysTimeIsToldApart() {
        var told = world.manager().verify(UNREGISTERED);
        var receipt = genuine(told);
        var present = keys.current();
        var backdated = PublishedKey.of(
                present.published().key(), present.published().from().minus(Duration.ofDays(1)), Optional.empty());
        var facts = with(receipt.facts(), receipt.facts().outcome(), backdated.from());

        var text = Receipts.sign(
                new Receipt(facts, receipt.card(), Optional.empty()), new SigningKey(backdated, present.privateKey()));

        assertEquals("KEY_NOT_VALID_THEN", check(text).text("verdict"));
    }

    @Test
    @DisplayName("what the key signed and the record does not say is told: whoever steals the key is found out")
    void whatTheRecordDoesNotSayIsTold() {
        var told = world.manager().verify(UNREGISTERED);
        var receipt = genuine(told);
        var better = with(receipt.facts(), Outcome.VALID, receipt.facts().verifiedAt());
        var otherCard = new CardMark(receipt.card().salt(), receipt.card().salt());

        assertEquals("NOT_IN_JOURNAL", check(signed(better, receipt.card())).text("verdict"));
        assertEquals("NOT_IN_JOURNAL", check(signed(receipt.facts(), otherCard)).text("verdict"));
        assertEquals("GENUINE", check(signed(receipt.facts(), receipt.card())).text("verdict"));
    }

    @Test
    void anotherCentresReceiptIsOfAnUnknownKey() {
        var told = world.manager().verify(UNREGISTERED);
        var other = SigningKey.create(keys.current().published().from());

        assertEquals("UNKNOWN_KEY", check(Receipts.sign(genuine(told), other)).text("verdict"));
    }

    private String signed(Facts facts, CardMark card) {
        return Receipts.sign(new Receipt(facts, card, Optional.empty()), keys.current());
    }

    private Receipt genuine(Told told) {
        var published = PublishedKeys.read(stranger().text("/.well-known/jwks.json"));
        return ((Genuine) Receipts.examine(told.text("receipt"), published)).receipt();
    }

    private static Facts with(Facts facts, Outcome outcome, Instant at) {
        return new Facts(
                facts.number(),
                at,
                facts.clinic(),
                facts.insurerNumber(),
                facts.targetDate(),
                outcome,
                facts.source(),
                facts.late());
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
}
