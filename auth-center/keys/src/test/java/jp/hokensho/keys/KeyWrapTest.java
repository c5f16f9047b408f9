package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import jp.hokensho.protocol.KeyUse;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("R-41: a sealing key travels to a further terminal")
class KeyWrapTest {

    private static final Authority AUTHORITY = Authority.at(Clock.systemUTC());
    private static final KeyStoreFile TERMINAL = AUTHORITY.terminal();
    private static final KeyStoreFile OTHER = AUTHORITY.terminal();
    private static final OwnKey KEY = OwnKey.create(KeyUse.SEALING);

    static final List<Planted> PLANTED = List.of(
            new Planted("compressed", jwe -> jwe.setCompressionAlgorithmHeaderParameter("DEF")),
            new Planted("another algorithm", jwe -> jwe.setAlgorithmHeaderValue("ECDH-ES+A128KW")),
            new Planted("no key wrap", jwe -> jwe.setAlgorithmHeaderValue("ECDH-ES")),
            new Planted("another content algorithm", jwe -> jwe.setEncryptionMethodHeaderParameter("A128GCM")),
            new Planted("a critical header", jwe -> jwe.setCriticalHeaderNames("kid")),
            new Planted("one more header", jwe -> jwe.setHeader("jku", "https://example.com/")),
            new Planted(
                    "another key's name",
                    jwe -> jwe.setKeyIdHeaderValue(
                            OwnKey.create(KeyUse.SEALING).keyId().value())));

    @Test
    void theOtherTerminalHasTheSameKey() {
        var key = KeyWrap.unwrap(KeyWrap.wrap(KEY, TERMINAL.certificate()), TERMINAL.privateKey());

        assertEquals(KEY.jwk(), key.jwk());
        assertArrayEquals(KEY.privateKey().getEncoded(), key.privateKey().getEncoded());
    }

    @Test
    void aWrapForAnotherTerminalDoesNotOpen() {
        var wrapped = KeyWrap.wrap(KEY, TERMINAL.certificate());

        assertThrows(KeyFailure.class, () -> KeyWrap.unwrap(wrapped, OTHER.privateKey()));
    }

    @Test
    void aWrapNamesItsKey() {
        assertEquals(KEY.keyId(), KeyWrap.keyId(KeyWrap.wrap(KEY, TERMINAL.certificate())));
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void aWrapThatIsMadeInAnotherWayIsRefused(Planted planted) throws JoseException {
        var wrapped = planted.wrap();

        assertThrows(KeyFailure.class, () -> KeyWrap.unwrap(wrapped, TERMINAL.privateKey()));
    }

    @Test
    @DisplayName("positive control: the same, planted with nothing, opens")
    void aWrapThatIsMadeByHandOpens() throws JoseException {
        var wrapped = new Planted("nothing", _ -> {}).wrap();

        assertEquals(KEY.jwk(), KeyWrap.unwrap(wrapped, TERMINAL.privateKey()).jwk());
    }

    @Test
    void anyChangedPartIsNoticed() {
        var parts = KeyWrap.wrap(KEY, TERMINAL.certificate()).split("\\.");
        for (int i = 0; i < parts.length; i++) {
            var changed = parts.clone();
            changed[i] = altered(changed[i]);
            refused(String.join(".", changed), TERMINAL.privateKey());
        }
    }

    @Test
    void whatIsNoWrapIsRefused() {
        for (var text : List.of("", ".", "....", "a.b.c.d.e", "x".repeat(KeyWrap.LONGEST + 1))) {
            refused(text, TERMINAL.privateKey());
            assertThrows(KeyFailure.class, () -> KeyWrap.keyId(text));
        }
    }

    private static void refused(String wrapped, PrivateKey with) {
        assertThrows(KeyFailure.class, () -> KeyWrap.unwrap(wrapped, with));
    }

    private static String altered(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        bytes[bytes.length / 2] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    record Planted(String name, Plant plant) {

        String wrap() throws JoseException {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue("ECDH-ES+A256KW");
            jwe.setEncryptionMethodHeaderParameter("A256GCM");
            jwe.setKeyIdHeaderValue(KEY.keyId().value());
            jwe.setKey(TERMINAL.certificate().getPublicKey());
            jwe.setPlaintext(KEY.secret().getBytes(StandardCharsets.UTF_8));
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
