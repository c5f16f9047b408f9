package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jp.hokensho.keys.Examined.Genuine;
import jp.hokensho.keys.Examined.KeyNotValidThen;
import jp.hokensho.keys.Examined.UnknownKey;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("R-02, R-08, R-09: a receipt says offline what the centre answered, and when its key was in force")
class ReceiptsTest {

    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("every outcome has a receipt, 'nobody answered' included")
    void everyOutcomeHasAReceipt(Outcome outcome) {
        var receipt = ReceiptSamples.receipt(outcome, Source.NONE, ReceiptSamples.AT);

        var examined = Receipts.examine(Receipts.sign(receipt, ReceiptSamples.KEY), ReceiptSamples.centre());

        assertEquals(new Genuine(receipt, ReceiptSamples.KEY.published()), examined);
    }

    @Test
    @DisplayName("the signed bytes are those of docs/receipts.md")
    void theSignedBytesAreThoseOfTheDocument() {
        var parts = ReceiptSamples.text().split("\\.");

        var id = ReceiptSamples.KEY.published().id();
        assertEquals("{\"alg\":\"ES256\",\"kid\":\"" + id + "\",\"typ\":\"hokensho-receipt+jwt\"}", decoded(parts[0]));
        assertEquals(
                "{\"iat\":1795136523,\"num\":\"00000000000000007039\",\"at\":\"2026-11-20T01:02:03.123456Z\","
                        + "\"clinic\":\"1310000001\",\"insurer\":\"06990014\",\"day\":\"2026-11-20\","
                        + "\"outcome\":\"VALID\",\"source\":\"LIVE\",\"salt\":\"c2FsdHNhbHRzYWx0c2FsdA\",\"card\":\"aGFzaA\"}",
                decoded(parts[1]));
    }

    @Test
    void aReceiptFitsAPrint() {
        assertTrue(
                ReceiptSamples.text().length() < 640,
                () -> ReceiptSamples.text().length() + " characters");
    }

    @Test
    void blanksAndLineEndsOfAPrintedOneAreFine() {
        var printed = "  " + ReceiptSamples.text().replaceAll(".{4}", "$0 ").replaceAll(".{40}", "$0\r\n\t") + "\n";

        assertInstanceOf(Genuine.class, Receipts.examine(printed, ReceiptSamples.centre()));
    }

    @Test
    void theSameStatementIsMadeAgain() {
        assertEquals(
                ReceiptSamples.text().split("\\.")[1], ReceiptSamples.text().split("\\.")[1]);
    }

    @Test
    void whatAKeySignedInItsTimeStaysGenuineWhenItIsRotatedOut() {
        var text = ReceiptSamples.text();
        var out = ended(ReceiptSamples.AT.plusSeconds(60));

        var examined = Receipts.examine(
                text, ReceiptSamples.keys(out, SigningKey.create(Instant.EPOCH).published()));

        assertInstanceOf(Genuine.class, examined);
    }

    @Test
    void whatARotatedOutKeySignedAfterItsTimeIsToldApart() {
        var out = ended(ReceiptSamples.AT.minusSeconds(60));

        assertInstanceOf(KeyNotValidThen.class, Receipts.examine(ReceiptSamples.text(), ReceiptSamples.keys(out)));
    }

    @Test
    void whatIsDatedBeforeItsKeysTimeIsToldApart() {
        var text = ReceiptSamples.text();
        var key = ReceiptSamples.KEY.published();
        var later = PublishedKey.of(key.key(), ReceiptSamples.AT.plusSeconds(60), Optional.empty());

        assertInstanceOf(KeyNotValidThen.class, Receipts.examine(text, ReceiptSamples.keys(later)));
    }

    @Test
    void anOldVerificationLookedAtUnderANewKeyIsDatedWithTheKey() {
        var key = SigningKey.create(Instant.parse("2026-12-01T00:00:00Z"));
        var receipt = ReceiptSamples.receipt(Outcome.EXPIRED, Source.STORED, ReceiptSamples.AT);

        var examined = Receipts.examine(Receipts.sign(receipt, key), ReceiptSamples.keys(key.published()));

        assertEquals(new Genuine(receipt, key.published()), examined);
    }

    @Test
    void anotherCentresReceiptIsSignedWithAnUnknownKey() {
        var other = SigningKey.create(ReceiptSamples.BEFORE);

        var examined = Receipts.examine(ReceiptSamples.text(), ReceiptSamples.keys(other.published()));

        assertEquals(new UnknownKey(ReceiptSamples.KEY.published().id()), examined);
    }

    @Test
    void theKeySetIsReadBackAsItWasWritten() {
        var old = ended(ReceiptSamples.AT);
        var young = SigningKey.create(Instant.parse("2026-12-01T00:00:00Z")).published();

        var read = PublishedKeys.read(ReceiptSamples.keys(young, old).json());

        assertEquals(Optional.of(old), read.find(old.id()));
        assertEquals(Optional.of(young), read.find(young.id()));
    }

    private static PublishedKey ended(Instant until) {
        var key = ReceiptSamples.KEY.published();
        var whole = until.minus(Duration.ofNanos(until.getNano()));
        return PublishedKey.of(key.key(), key.from(), Optional.of(whole));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
