package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.TraceNumber;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-41: what an insurer seals for a clinic, that clinic opens as the answer to that question")
class SealsTest {

    private static final OwnKey CLINIC = OwnKey.create(KeyUse.SEALING);
    private static final TraceNumber NUMBER = TraceNumber.of(0, 703);
    private static final TraceNumber OTHER = TraceNumber.of(0, 704);
    private static final String DETAILS = "{\"insured\":{\"name\":\"架空 太郎\"}}";

    /// Each is a JWE that opens with the key, but for its header.
    static final List<Planted> PLANTED = List.of(
            new Planted("compressed", jwe -> jwe.setCompressionAlgorithmHeaderParameter("DEF")),
            new Planted("another key wrap", jwe -> jwe.setAlgorithmHeaderValue("ECDH-ES+A128KW")),
            new Planted("no key wrap", jwe -> jwe.setAlgorithmHeaderValue("ECDH-ES")),
            new Planted("another content algorithm", jwe -> jwe.setEncryptionMethodHeaderParameter("A128GCM")),
            new Planted("a MAC instead", jwe -> jwe.setEncryptionMethodHeaderParameter("A256CBC-HS512")),
            new Planted("a critical header", jwe -> jwe.setCriticalHeaderNames("num")),
            new Planted("a key of its own", jwe -> jwe.setJwkHeader(wanted())),
            new Planted("an address of keys", jwe -> jwe.setHeader("jku", "https://example.com/")),
            new Planted("certificates", jwe -> jwe.setHeader("x5c", List.of("AAAA"))),
            new Planted("another type", jwe -> jwe.setHeader("typ", "JWT")),
            new Planted("no number", jwe -> jwe.getHeaders().setObjectHeaderValue("num", null)),
            new Planted("a number that is none", jwe -> jwe.setHeader("num", "00000000000000007038")));

    /// What stands in the place of the header `{…}` that was sealed.
    static final List<Header> HEADERS = List.of(
            new Header("no algorithm", header -> header.replace("ECDH-ES+A256KW", "none")),
            new Header("a secret of both", header -> header.replace("ECDH-ES+A256KW", "dir")),
            new Header("RSA", header -> header.replace("ECDH-ES+A256KW", "RSA1_5")),
            new Header("no encryption", header -> header.replace("A256GCM", "none")),
            new Header("compression", header -> header.replace("\"kid\"", "\"zip\":\"DEF\",\"kid\"")),
            new Header("criticism", header -> header.replace("\"kid\"", "\"crit\":[\"exp\"],\"exp\":1,\"kid\"")),
            new Header("two algorithms", header -> header.replace("{\"alg\"", "{\"alg\":\"none\",\"alg\"")),
            new Header("another number", header -> header.replace(NUMBER.toString(), OTHER.toString())),
            new Header("another curve", header -> header.replace("X25519", "X448")),
            new Header("a private half", header -> header.replace("\"x\":", "\"d\":\"AAAA\",\"x\":")),
            new Header("blanks", header -> header.replace(",", ", ")),
            new Header("nothing", _ -> "{}"),
            new Header("no object", _ -> "[]"),
            new Header("depth", _ -> "[".repeat(500)));

    @Test
    void theClinicOpensWhatWasSealedForIt() {
        assertEquals(DETAILS, Seals.open(sealed(), NUMBER, CLINIC));
    }

    @Test
    @DisplayName("the header is that of docs/link.md, letter by letter")
    void theHeaderIsThatOfTheDocument() {
        var header = decoded(sealed().value().split("\\.")[0]);

        assertEquals(
                "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"kid\":\"" + CLINIC.keyId()
                        + "\",\"typ\":\"hokensho-details+jwe\",\"num\":\"" + NUMBER
                        + "\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"…\"}}",
                header.replaceFirst("[A-Za-z0-9_-]{43}\"}}$", "…\"}}"));
    }

    @Test
    void whatIsSealedTwiceHasNothingInCommon() {
        assertNotEquals(sealed().value().split("\\.")[3], sealed().value().split("\\.")[3]);
    }

    @Test
    @DisplayName("what shares an agreement has keys of its own, and opens each under its own number")
    void oneAgreementSealsMany() {
        var sealer = sealer();

        var first = sealer.seal(DETAILS, NUMBER);
        var second = sealer.seal("{}", OTHER);

        assertEquals(DETAILS, Seals.open(first, NUMBER, CLINIC));
        assertEquals("{}", Seals.open(second, OTHER, CLINIC));
        assertNotEquals(first.value().split("\\.")[1], second.value().split("\\.")[1]);
        assertEquals(
                decoded(first.value().split("\\.")[0]).replace(NUMBER.toString(), OTHER.toString()),
                decoded(second.value().split("\\.")[0]));
    }

    @Test
    @DisplayName("a key of small order, with which everybody agrees, is none")
    void whatIsNoKeyIsNotSealedFor() {
        var zero = new Jwk("OKP", "X25519", "A".repeat(43), null);

        assertThrows(KeyFailure.class, () -> new Sealer(zero.keyId(), OwnKey.publicKey(zero)));
    }

    @Test
    void detailsThatAreTooLongAreNotSealed() {
        var endless = "x".repeat(SealedDetails.LONGEST);

        assertThrows(KeyFailure.class, () -> sealer().seal(endless, NUMBER));
    }

    @Test
    void anotherKeyOpensNothing() {
        var other = OwnKey.create(KeyUse.SEALING);

        assertThrows(SealBroken.class, () -> Seals.open(sealed(), NUMBER, other));
    }

    @Test
    void theAnswerToAnotherQuestionIsRefused() {
        assertThrows(SealBroken.class, () -> Seals.open(sealed(), OTHER, CLINIC));
    }

    @Test
    @DisplayName("whose number was changed in the header opens under neither")
    void aNumberThatWasChangedIsNoticed() {
        var moved = new SealedDetails(withHeader(text -> text.replace(NUMBER.toString(), OTHER.toString())));

        assertThrows(SealBroken.class, () -> Seals.open(moved, OTHER, CLINIC));
        assertThrows(SealBroken.class, () -> Seals.open(moved, NUMBER, CLINIC));
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void aSealThatIsMadeInAnotherWayIsRefused(Planted planted) throws JoseException {
        var text = planted.sealed();

        assertRefused(text);
    }

    @Test
    @DisplayName("positive control: the same, planted with nothing, opens")
    void aSealThatIsMadeByHandOpens() throws JoseException {
        var sealed = new SealedDetails(new Planted("nothing", _ -> {}).sealed());

        assertEquals(DETAILS, Seals.open(sealed, NUMBER, CLINIC));
    }

    @ParameterizedTest
    @FieldSource("HEADERS")
    void whateverElseTheHeaderSaysIsRefused(Header header) {
        assertRefused(withHeader(header.change()));
    }

    @Test
    void anyChangedOrShortenedPartIsNoticed() {
        var parts = sealed().value().split("\\.");
        for (var i = 0; i < parts.length; i++) {
            var part = i;
            Stream.<UnaryOperator<String>>of(SealsTest::altered, text -> text.substring(4), _ -> "")
                    .forEach(change -> {
                        var changed = parts.clone();
                        changed[part] = change.apply(changed[part]);
                        assertRefused(String.join(".", changed));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "a.b.c.d.e", "e30.AA.AA.AA.AA", "日本", "{}", "eyJhbGciOiJub25lIn0...."})
    void whatIsNoSealIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void anEndlessOneIsRefused() {
        assertRefused(sealed().value() + "A".repeat(SealedDetails.LONGEST));
    }

    private static Sealer sealer() {
        return new Sealer(CLINIC.keyId(), OwnKey.publicKey(CLINIC.jwk()));
    }

    private static SealedDetails sealed() {
        return sealer().seal(DETAILS, NUMBER);
    }

    /// By its form already, or when it is opened.
    private static void assertRefused(String text) {
        assertThrows(Refused.class, () -> {
            try {
                Seals.open(new SealedDetails(text), NUMBER, CLINIC);
            } catch (InvalidInput | SealBroken refused) {
                throw new Refused(refused);
            }
        });
    }

    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }

    private static String withHeader(UnaryOperator<String> change) {
        var parts = sealed().value().split("\\.", 2);
        return encoded(change.apply(decoded(parts[0]))) + "." + parts[1];
    }

    private static String altered(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        bytes[bytes.length / 2] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static PublicJsonWebKey wanted() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(CLINIC.secret());
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Header(String name, UnaryOperator<String> change) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Planted(String name, Plant plant) {

        String sealed() throws JoseException {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue("ECDH-ES+A256KW");
            jwe.setEncryptionMethodHeaderParameter("A256GCM");
            jwe.setKeyIdHeaderValue(CLINIC.keyId().value());
            jwe.setHeader("typ", Seals.TYPE);
            jwe.setHeader(Seals.NUMBER, NUMBER.toString());
            jwe.setKey(OwnKey.publicKey(CLINIC.jwk()));
            jwe.setPlaintext(DETAILS);
            plant.in(jwe);
            return jwe.getCompactSerialization();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    interface Plant {

        void in(JsonWebEncryption jwe);
    }
}
