package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyUse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-41: keys whose public half is bound on the record")
class OwnKeyTest {

    @ParameterizedTest
    @EnumSource
    void aKeptKeyIsTheSameAgain(KeyUse use) {
        var key = OwnKey.create(use);

        var again = OwnKey.of(key.secret());

        assertEquals(key.jwk(), again.jwk());
        assertArrayEquals(key.privateKey().getEncoded(), again.privateKey().getEncoded());
        assertEquals(use, again.jwk().use());
    }

    @ParameterizedTest
    @EnumSource
    void thePublicHalfTellsNothingOfThePrivateOne(KeyUse use) {
        var key = OwnKey.create(use);

        assertFalse(key.toString().contains(secretPart(key)));
        assertFalse(key.jwk().toString().contains(secretPart(key)));
    }

    @Test
    @DisplayName("the name of a key is the thumbprint of RFC 7638: the example of RFC 8037 §A.3, on X25519")
    void theNameOfAKeyIsItsThumbprint() throws Exception {
        var jwk = new Jwk("OKP", "X25519", "3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08", null);
        var digest = MessageDigest.getInstance("SHA-256")
                .digest("{\"crv\":\"X25519\",\"kty\":\"OKP\",\"x\":\"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08\"}"
                        .getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                jwk.keyId().value());
    }

    @ParameterizedTest
    @EnumSource
    void aRightPublicKeyIsTaken(KeyUse use) {
        var key = OwnKey.create(use);

        assertEquals(
                key.jwk().use() == KeyUse.SIGNING ? "EC" : "XDH",
                OwnKey.publicKey(key.jwk()).getAlgorithm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "7f_______________________________________38",
                "7v_______________________________________38"
            })
    @DisplayName("a point of small order (RFC 7748 §6.1), or one that is not in its one form, seals nothing")
    void aPointOfSmallOrderIsRefused(String x) {
        var jwk = new Jwk("OKP", "X25519", x, null);

        assertThrows(KeyFailure.class, () -> OwnKey.publicKey(jwk));
    }

    @Test
    void aPointOffTheCurveIsRefused() {
        var key = OwnKey.create(KeyUse.SIGNING).jwk();
        var other = OwnKey.create(KeyUse.SIGNING).jwk();
        var mixed = new Jwk("EC", "P-256", key.x(), other.y());

        assertThrows(KeyFailure.class, () -> OwnKey.publicKey(mixed));
    }

    @Test
    void halvesThatDoNotBelongTogetherAreRefused() {
        var key = OwnKey.create(KeyUse.SEALING);
        var other = OwnKey.create(KeyUse.SEALING);
        var mixed = key.secret().replace(key.jwk().x(), other.jwk().x());

        assertThrows(KeyFailure.class, () -> OwnKey.of(mixed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "garbage"})
    void whatIsNoPrivateKeyIsRefused(String text) {
        assertThrows(KeyFailure.class, () -> OwnKey.of(text));
    }

    private static String secretPart(OwnKey key) {
        var secret = key.secret();
        var begin = secret.indexOf("\"d\":\"") + 5;
        return secret.substring(begin, secret.indexOf('"', begin));
    }
}
