package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.keys.Examined.Altered;
import jp.hokensho.keys.Examined.Genuine;
import jp.hokensho.keys.Examined.NotAReceipt;
import jp.hokensho.protocol.ReceiptFault;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-08, R-22: receipts are hostile input: what was not signed so is never genuine")
class HostileReceiptsTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    private static final String ID = ReceiptSamples.KEY.published().id();
    private static final String TYP = ",\"typ\":\"hokensho-receipt+jwt\"}";

    @Test
    @DisplayName("a changed character at every position, each of the 64 in the last one")
    void aChangedCharacterIsNoticed() {
        var text = ReceiptSamples.text();
        var genuine = new ArrayList<String>();
        for (var i = 0; i < text.length(); i++) {
            var others = i == text.length() - 1 ? ALPHABET : ALPHABET.substring(i % 63, i % 63 + 2);
            for (var other : others.toCharArray()) {
                var changed = text.substring(0, i) + other + text.substring(i + 1);
                if (!changed.equals(text) && examine(changed) instanceof Genuine) {
                    genuine.add(i + " " + other);
                }
            }
        }

        assertEquals(List.of(), genuine);
    }

    @Test
    void aCutOffReceiptIsNeverGenuine() {
        var text = ReceiptSamples.text();

        var genuine = IntStream.range(0, text.length())
                .filter(end -> examine(text.substring(0, end)) instanceof Genuine
                        || end > 0 && examine(text.substring(end)) instanceof Genuine)
                .boxed()
                .toList();

        assertEquals(List.of(), genuine);
    }

    static Stream<Arguments> headers() {
        var deep = "[".repeat(300) + "]".repeat(300);
        return Stream.of(
                Arguments.of("{\"alg\":\"none\",\"kid\":\"" + ID + "\"" + TYP, ReceiptFault.ALGORITHM),
                Arguments.of("{\"alg\":\"HS256\",\"kid\":\"" + ID + "\"" + TYP, ReceiptFault.ALGORITHM),
                Arguments.of("{\"alg\":\"RS256\",\"kid\":\"" + ID + "\"" + TYP, ReceiptFault.ALGORITHM),
                Arguments.of("{\"alg\":\"es256\",\"kid\":\"" + ID + "\"" + TYP, ReceiptFault.ALGORITHM),
                Arguments.of("{\"kid\":\"" + ID + "\"" + TYP, ReceiptFault.ALGORITHM),
                Arguments.of(with("\"jwk\":{\"kty\":\"EC\"}"), ReceiptFault.KEY_IN_HEADER),
                Arguments.of(with("\"jku\":\"https://example.invalid/keys\""), ReceiptFault.KEY_IN_HEADER),
                Arguments.of(with("\"x5u\":\"https://example.invalid/chain\""), ReceiptFault.KEY_IN_HEADER),
                Arguments.of(with("\"x5c\":[\"AAAA\"]"), ReceiptFault.KEY_IN_HEADER),
                Arguments.of(with("\"crit\":[\"exp\"]"), ReceiptFault.CRITICAL),
                Arguments.of(with("\"crit\":[\"b64\"],\"b64\":false"), ReceiptFault.CRITICAL),
                Arguments.of(with("\"zip\":\"DEF\""), ReceiptFault.UNKNOWN_MEMBER),
                Arguments.of(with("\"deep\":" + deep), ReceiptFault.UNKNOWN_MEMBER),
                Arguments.of("{\"alg\":\"ES256\",\"kid\":\"" + ID + "\",\"typ\":\"JWT\"}", ReceiptFault.TYPE),
                Arguments.of("{\"alg\":\"ES256\",\"kid\":\"" + ID + "\"}", ReceiptFault.TYPE),
                Arguments.of("{\"alg\":\"ES256\",\"kid\":\"short\"" + TYP, ReceiptFault.HEADER),
                Arguments.of("{\"alg\":\"ES256\",\"kid\":7" + TYP, ReceiptFault.HEADER),
                Arguments.of("{\"alg\":\"ES256\",\"alg\":\"ES256\",\"kid\":\"" + ID + "\"" + TYP, ReceiptFault.HEADER),
                Arguments.of("{\"alg\":\"ES256\"", ReceiptFault.HEADER),
                Arguments.of(deep, ReceiptFault.HEADER),
                Arguments.of("null", ReceiptFault.HEADER));
    }

    @ParameterizedTest
    @MethodSource("headers")
    @DisplayName("alg none, another algorithm, a key from the header, unknown critical members, another type: said")
    void aHeaderThatIsNoReceiptsIsRefused(String header, ReceiptFault fault) {
        var parts = ReceiptSamples.text().split("\\.");

        var examined = examine(encoded(header) + "." + parts[1] + "." + parts[2]);

        assertEquals(new Altered(fault), examined);
    }

    @Test
    void anEmptySignatureIsNone() {
        var parts = ReceiptSamples.text().split("\\.");

        assertEquals(new Altered(ReceiptFault.SIGNATURE), examine(parts[0] + "." + parts[1] + "."));
    }

    @Test
    void aSignatureOfZerosIsNone() {
        var parts = ReceiptSamples.text().split("\\.");
        var zeros = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);

        assertEquals(new Altered(ReceiptFault.SIGNATURE), examine(parts[0] + "." + parts[1] + "." + zeros));
    }

    @Test
    @DisplayName("the published key is no shared secret")
    void thePublishedKeyIsNoSharedSecret() throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("HS256");
        jws.setKeyIdHeaderValue(ID);
        jws.setHeader("typ", Receipts.TYPE);
        jws.setPayload("{}");
        jws.setKey(new SecretKeySpec(ReceiptSamples.KEY.published().key().getEncoded(), "HmacSHA256"));

        assertEquals(new Altered(ReceiptFault.ALGORITHM), examine(jws.getCompactSerialization()));
    }

    @Test
    void anRsaSignatureIsNone() throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKeyIdHeaderValue(ID);
        jws.setHeader("typ", Receipts.TYPE);
        jws.setPayload("{}");
        jws.setKey(new RsaKeyUtil().generateKeyPair(2048).getPrivate());

        assertEquals(new Altered(ReceiptFault.ALGORITHM), examine(jws.getCompactSerialization()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"iat\":1795136523}",
                "{\"iat\":\"1795136523\",\"num\":\"00000000000000007039\"}",
                "{\"num\":1,\"num\":2}",
                "not even JSON"
            })
    @DisplayName("what the key signed that is no receipt is none")
    void whatIsSignedAndNoReceiptIsNone(String content) {
        var text = CompactJws.sign(Receipts.TYPE, ReceiptSamples.KEY, content);

        assertEquals(new Altered(ReceiptFault.CONTENT), examine(text));
    }

    @Test
    @DisplayName("a statement younger than its signature is none: a stolen old key does not reach into its future")
    void aStatementYoungerThanItsSignatureIsNone() {
        var claims = new String(
                        Base64.getUrlDecoder().decode(ReceiptSamples.text().split("\\.")[1]), StandardCharsets.UTF_8)
                .replace("1795136523", "1795136522");

        assertEquals(
                new Altered(ReceiptFault.CONTENT), examine(CompactJws.sign(Receipts.TYPE, ReceiptSamples.KEY, claims)));
    }

    @Test
    void aTokenOfAnotherKindIsNoReceipt() {
        var text = CompactJws.sign("JWT", ReceiptSamples.KEY, "{}");

        assertEquals(new Altered(ReceiptFault.TYPE), examine(text));
    }

    @Test
    @DisplayName("JWE (five parts), 100 KB, other characters: no receipt")
    void whatHasNotTheFormIsNoReceipt() {
        var text = ReceiptSamples.text();

        Stream.of(
                        "",
                        " ",
                        "eyJ",
                        "a.b.c.d.e",
                        text + ".",
                        text + "=",
                        text.replace('.', '．'),
                        text.substring(0, 300) + "\u00a0" + text.substring(300),
                        text.substring(0, 300) + "\u200b" + text.substring(300),
                        text + " ".repeat(100_000),
                        "A".repeat(100_000),
                        "A".repeat(1_000) + "." + "A".repeat(1_000) + "." + "A".repeat(86))
                .forEach(each -> assertEquals(new NotAReceipt(), examine(each)));
    }

    @Test
    void keySetsAreHostileToo() {
        Stream.of("", "[]", "{}", "{\"keys\":7}", "[".repeat(10_000), "{\"keys\":[" + " ".repeat(1_000_000) + "]}")
                .forEach(text -> assertThrows(KeyFailure.class, () -> PublishedKeys.read(text)));
    }

    @Test
    void aPublishedKeyUnderAnotherKeysNameIsRefused() {
        var json = ReceiptSamples.centre().json().replace(ID, "A".repeat(43));

        assertThrows(KeyFailure.class, () -> PublishedKeys.read(json));
    }

    @Test
    void keysOfAnotherUseSignNoReceipts() {
        var json = ReceiptSamples.centre().json().replace("\"sig\"", "\"enc\"");

        assertEquals(new Examined.UnknownKey(ID), Receipts.examine(ReceiptSamples.text(), PublishedKeys.read(json)));
    }

    private static Examined examine(String text) {
        return Receipts.examine(text, ReceiptSamples.centre());
    }

    private static String with(String member) {
        return "{\"alg\":\"ES256\",\"kid\":\"" + ID + "\"," + member + TYP;
    }

    private static String encoded(String header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
    }
}
