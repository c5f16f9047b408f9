package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private final Authority made = Authority.at(Clock.fixed(NOW, ZoneOffset.UTC));
    private final CertificateAuthority authority = made.authority();

    @Test
    void aDeviceCertificateSaysWhoseItIs() throws Exception {
        var device = UUID.randomUUID();
        var csr = Csr.parse(Csr.create(KeyPairs.p256()).pem());

        var certificate = authority.issueDevice(csr, device, "1310000001", DeviceKind.TERMINAL);

        certificate.verify(authority.certificate().getPublicKey());
        assertEquals(csr.publicKey(), certificate.getPublicKey());
        assertEquals(
                "CN=" + device + ",OU=terminal,O=1310000001",
                certificate.getSubjectX500Principal().getName());
    }

    @Test
    void aTenantCannotBreakOutOfItsPlaceInTheSubject() {
        var csr = Csr.create(KeyPairs.p256());

        var certificate = authority.issueDevice(csr, new UUID(1, 2), "1,CN=center+OU=adapter", DeviceKind.TERMINAL);

        assertEquals(
                "CN=00000000-0000-0001-0000-000000000002,OU=terminal,O=1\\,CN\\=center\\+OU\\=adapter",
                certificate.getSubjectX500Principal().getName());
    }

    @Test
    void aDeviceMayOnlyBeAClientAndAServerOnlyAServer() throws Exception {
        var terminal = made.terminal().certificate();
        var server = made.server("localhost").certificate();

        assertEquals(List.of(CLIENT), terminal.getExtendedKeyUsage());
        assertEquals(List.of(SERVER), server.getExtendedKeyUsage());
        for (var certificate : List.of(terminal, server)) {
            assertEquals(-1, certificate.getBasicConstraints());
            assertEquals(List.of(0), usages(certificate));
        }
    }

    @Test
    void theAuthoritySignsCertificatesAndNoOtherAuthority() {
        var certificate = authority.certificate();

        assertEquals(0, certificate.getBasicConstraints());
        assertEquals(List.of(5, 6), usages(certificate));
        assertTrue(certificate.getCriticalExtensionOIDs().containsAll(List.of("2.5.29.19", "2.5.29.15")));
        assertEquals("SHA256withECDSA", certificate.getSigAlgName());
    }

    @Test
    void aCertificateNamesTheKeyThatSignedIt() {
        var issued = made.terminal().certificate().getExtensionValue(AUTHORITY_KEY);
        var own = authority.certificate().getExtensionValue(SUBJECT_KEY);

        assertArrayEquals(last(own, 20), last(issued, 20));
    }

    @Test
    void aServerAnswersToItsNamesAndAddresses() throws Exception {
        var server = made.server("center.example", "127.0.0.1", "::1").certificate();

        var names = server.getSubjectAlternativeNames().stream()
                .map(name -> name.get(0) + " " + name.get(1))
                .collect(Collectors.toSet());

        assertEquals(3, names.size());
        assertTrue(names.contains("2 center.example"));
        assertTrue(names.contains("7 127.0.0.1"));
    }

    @Test
    void livesAreTenAndTwoYears() {
        assertEquals(3_652, life(authority.certificate()).toDays());
        assertEquals(730, life(made.terminal().certificate()).toDays());
    }

    @Test
    void noCertificateOutlivesTheAuthority() {
        var late = Clock.fixed(NOW.plus(Duration.ofDays(3_600)), ZoneOffset.UTC);
        var old = new Authority(CertificateAuthority.of(authority.keyStoreFile(), late));

        assertEquals(
                authority.certificate().getNotAfter(),
                old.terminal().certificate().getNotAfter());
    }

    @Test
    void serialNumbersAreLongAndDiffer() {
        var one = made.terminal().certificate().getSerialNumber();
        var other = made.terminal().certificate().getSerialNumber();

        assertNotEquals(one, other);
        assertEquals(128, one.bitLength());
        assertEquals(1, one.signum());
    }

    @Test
    void aKeptAuthorityGoesOnIssuing() throws Exception {
        var again = CertificateAuthority.of(authority.keyStoreFile(), Clock.fixed(NOW, ZoneOffset.UTC));

        var issued = new Authority(again).terminal().certificate();

        issued.verify(authority.certificate().getPublicKey());
        assertEquals(authority.certificate().getSubjectX500Principal(), issued.getIssuerX500Principal());
    }

    @Test
    void aDeviceIsNoAuthority() {
        var terminal = made.terminal();

        assertThrows(KeyFailure.class, () -> CertificateAuthority.of(terminal, Clock.systemUTC()));
    }

    @Test
    void keysOfAnotherCurveAreRefused() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var key = generator.generateKeyPair().getPublic();

        assertThrows(KeyFailure.class, () -> authority.issueServer(key, List.of("localhost")));
    }

    @Test
    void theSecretKeyIsNotPrinted() {
        assertFalse(made.terminal().toString().contains("PrivateKey"));
        assertFalse(authority.toString().contains("PrivateKey"));
    }

    private static Duration life(X509Certificate certificate) {
        return Duration.between(NOW, certificate.getNotAfter().toInstant());
    }

    private static List<Integer> usages(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return IntStream.range(0, usage.length)
                .filter(bit -> usage[bit])
                .boxed()
                .toList();
    }

    private static byte[] last(byte[] bytes, int length) {
        return Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
    }
}
