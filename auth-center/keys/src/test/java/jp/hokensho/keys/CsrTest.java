package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrTest {

    @Test
    void whatADeviceMakesTheCentreReads() {
        var pair = KeyPairs.p256();

        assertEquals(pair.getPublic(), Csr.parse(Csr.create(pair).pem()).publicKey());
    }

    @Test
    void nobodyGetsACertificateForSomebodyElsesKey() throws Exception {
        var stolen = new KeyPair(KeyPairs.p256().getPublic(), KeyPairs.p256().getPrivate());

        var pem = request(stolen, "SHA256withECDSA");

        assertThrows(KeyFailure.class, () -> Csr.parse(pem));
    }

    @Test
    void anAlteredRequestIsRefused() {
        var pem = Csr.create(KeyPairs.p256()).pem();
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        der[der.length - 1] ^= 1;

        assertThrows(KeyFailure.class, () -> Csr.parse(Pem.of("CERTIFICATE REQUEST", der)));
    }

    @Test
    void aWeakSignatureIsRefused() throws Exception {
        var pem = request(KeyPairs.p256(), "SHA1withECDSA");

        assertThrows(KeyFailure.class, () -> Csr.parse(pem));
    }

    @Test
    void keysOfAnotherKindAreRefused() throws Exception {
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp384r1"));
        var other = request(curve.generateKeyPair(), "SHA256withECDSA");
        var rsa = request(KeyPairGenerator.getInstance("RSA").generateKeyPair(), "SHA256withRSA");

        assertThrows(KeyFailure.class, () -> Csr.parse(other));
        assertThrows(KeyFailure.class, () -> Csr.parse(rsa));
    }

    @Test
    void twoRequestsAreNoRequest() {
        var pem = Csr.create(KeyPairs.p256()).pem();

        assertThrows(KeyFailure.class, () -> Csr.parse(pem + pem));
    }

    @Test
    void anotherPemIsNoRequest() {
        var pem = Pem.of(Authority.at(Clock.systemUTC()).authority().certificate());

        assertThrows(KeyFailure.class, () -> Csr.parse(pem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN CERTIFICATE REQUEST-----\n",
                "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n",
                "-----BEGIN CERTIFICATE REQUEST-----\n!!!!\n-----END CERTIFICATE REQUEST-----\n",
                "-----BEGIN CERTIFICATE REQUEST-----\n\n-----END CERTIFICATE REQUEST-----\n"
            })
    void garbageIsRefused(String text) {
        assertThrows(KeyFailure.class, () -> Csr.parse(text));
    }

    @Test
    void aVeryLongRequestIsNotRead() {
        assertThrows(KeyFailure.class, () -> Csr.parse("A".repeat(10_000_000)));
    }

    @Property(tries = 200)
    void anyTextIsRefusedInOneWay(@ForAll @StringLength(max = 300) String text) {
        var pem = "-----BEGIN CERTIFICATE REQUEST-----\n" + text + "\n-----END CERTIFICATE REQUEST-----\n";

        assertThrows(KeyFailure.class, () -> Csr.parse(pem));
    }

    private static String request(KeyPair pair, String algorithm) throws Exception {
        var signer = new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
        var request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=device"), pair.getPublic());
        return Pem.of("CERTIFICATE REQUEST", request.build(signer).getEncoded());
    }
}
