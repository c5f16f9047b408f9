package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.StatementFault;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-08: an insurer's statement vouches for one answer to one clinic, and for nothing else")
class StatementsTest {

    private static final OwnKey KEY = OwnKey.create(KeyUse.SIGNING);
    private static final Statement SAID = said("1310000001", Outcome.VALID, Optional.of(LocalDate.of(2027, 3, 31)));

    @Test
    void whatTheInsurerSignedVouchesForItsAnswer() {
        assertEquals(Optional.empty(), Statements.fault(Statements.sign(SAID, KEY), SAID, keys(KEY)));
    }

    @Test
    @DisplayName("the signed bytes are those of docs/link.md")
    void theSignedBytesAreThoseOfTheDocument() {
        var parts = Statements.sign(SAID, KEY).split("\\.");

        assertEquals(
                "{\"alg\":\"ES256\",\"kid\":\"" + KEY.keyId() + "\",\"typ\":\"hokensho-statement+jwt\"}",
                decoded(parts[0]));
        assertEquals(
                "{\"num\":\"00000000000000007039\",\"clinic\":\"1310000001\",\"insurer\":\"06990014\","
                        + "\"outcome\":\"VALID\",\"from\":\"2026-04-01\",\"until\":\"2027-03-31\","
                        + "\"asof\":\"2026-11-20T01:02:03.123456Z\",\"details\":\"aGFzaA\"}",
                decoded(parts[1]));
    }

    @Test
    void itDoesNotVouchForAnotherAnswer() {
        var signed = Statements.sign(SAID, KEY);

        assertFault(StatementFault.CONTENT, signed, said("1310000002", Outcome.VALID, SAID.until()));
        assertFault(StatementFault.CONTENT, signed, said("1310000001", Outcome.EXPIRED, SAID.until()));
    }

    @Test
    void whatItLeavesOutIsNotVouchedForAndNeitherIsWhatItAdds() {
        var open = said("1310000001", Outcome.VALID, Optional.empty());

        assertFault(StatementFault.CONTENT, Statements.sign(open, KEY), SAID);
        assertFault(StatementFault.CONTENT, Statements.sign(SAID, KEY), open);
    }

    @Test
    void anotherKeyIsToldApartFromAWrongSignature() {
        var other = OwnKey.create(KeyUse.SIGNING);

        assertFault(StatementFault.UNKNOWN_KEY, Statements.sign(SAID, other), SAID);
        assertFault(StatementFault.SIGNATURE, underNameOf(KEY, Statements.sign(SAID, other)), SAID);
    }

    @Test
    void aReceiptIsNoStatement() {
        var receipt = CompactJws.sign(Receipts.TYPE, KEY.keyId().value(), KEY.privateKey(), "{}");

        assertFault(StatementFault.FORM, receipt, SAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a.b", "e30.e30.", "e30.e30.AAAA", "e30.e30.AAAA.e30.AAAA", "日本.e30.AAAA"})
    void whatIsNoSignatureIsRefused(String text) {
        assertFault(StatementFault.FORM, text, SAID);
    }

    @Test
    void noneAndAKeyInTheHeaderAreRefused() {
        var parts = Statements.sign(SAID, KEY).split("\\.");
        var none = encoded("{\"alg\":\"none\",\"kid\":\"" + KEY.keyId() + "\",\"typ\":\"hokensho-statement+jwt\"}");
        var own = encoded(
                "{\"alg\":\"ES256\",\"jwk\":{},\"kid\":\"" + KEY.keyId() + "\",\"typ\":\"hokensho-statement+jwt\"}");

        assertFault(StatementFault.FORM, none + "." + parts[1] + ".", SAID);
        assertFault(StatementFault.FORM, own + "." + parts[1] + "." + parts[2], SAID);
    }

    @Test
    void anEndlessOneIsRefused() {
        assertFault(StatementFault.FORM, "e30." + "A".repeat(Statement.LONGEST) + ".AAAA", SAID);
    }

    private static void assertFault(StatementFault expected, String signed, Statement said) {
        assertEquals(Optional.of(expected), Statements.fault(signed, said, keys(KEY)));
    }

    private static String underNameOf(OwnKey key, String signed) {
        var parts = signed.split("\\.");
        var header = encoded("{\"alg\":\"ES256\",\"kid\":\"" + key.keyId() + "\",\"typ\":\"hokensho-statement+jwt\"}");
        return header + "." + parts[1] + "." + parts[2];
    }

    private static Function<KeyId, Optional<PublicKey>> keys(OwnKey key) {
        return id -> Optional.of(id).filter(key.keyId()::equals).map(_ -> OwnKey.publicKey(key.jwk()));
    }

    private static Statement said(String clinic, Outcome outcome, Optional<LocalDate> until) {
        return new Statement(
                TraceNumber.of(0, 703),
                clinic,
                InsurerNumber.parse("06990014"),
                outcome,
                Optional.of(LocalDate.of(2026, 4, 1)),
                until,
                Instant.parse("2026-11-20T01:02:03.123456789Z"),
                Optional.of("aGFzaA"),
                Optional.empty());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
