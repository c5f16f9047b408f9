package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
class EnrolmentTest {

    private final Town town;
    private final Handshakes handshakes;
    private final Tenants tenants;
    private final Path state;

    EnrolmentTest(
            Town town, Handshakes handshakes, Tenants tenants, @ConfigProperty(name = "hokensho.state") Path state) {
        this.town = town;
        this.handshakes = handshakes;
        this.tenants = tenants;
        this.state = state;
    }

    @Test
    void aCodeWorksOnce() {
        var code = town.unusedCode();

        var first = town.enrol(code, csr());
        var second = town.enrol(code, csr());

        assertEquals(201, first.status());
        assertEquals(403, second.status());
        assertEquals(20, second.text("traceNumber").length());
    }

    @Test
    void aRequestThatIsNotSignedWithItsOwnKeyUsesUpNoCode() {
        var code = town.unusedCode();

        var bad = town.enrol(code, "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----");

        assertEquals("400 csr", bad.status() + " " + bad.text("field"));
        assertEquals(201, town.enrol(code, csr()).status());
    }

    @Test
    void aCertificateOfAForeignAuthorityDiesInTheHandshakeAndIsCounted() {
        var before = handshakes.failed();
        var foreign = town.http(Tls.clientContext(foreign(), Pem.read(state.resolve("ca.pem"))));

        assertThrows(CompletionException.class, () -> foreign.get("/v1/insurers"));

        assertTrue(counted(before), "not counted");
    }

    @Test
    @DisplayName("R-30: whoever did not hear the answer asks again, with the same code and key")
    void theSameKeyIsBroughtItsCertificateAgainUntilItIsUsed() {
        var code = town.unusedCode();
        var pair = KeyPairs.p256();
        var csr = Csr.create(pair).pem();
        var first = town.enrol(code, csr);

        var again = town.enrol(code, csr);

        assertEquals(first.body(), again.body());
        use(new KeyStoreFile(pair.getPrivate(), Town.chain(again)));
        assertTrue(refusedInTheEnd(code, csr), "the code is still good");
    }

    @Test
    void aKeyIsCertifiedOnce() {
        var csr = csr();
        town.enrol(town.unusedCode(), csr);

        assertEquals(409, town.enrol(town.unusedCode(), csr).status());
    }

    @Test
    void aCodeThatIsTooOldIsRefusedLikeAnUnknownOne() {
        var code = town.unusedCode();
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection, "update device set code_until = now() where code_hash = ?", hash(code)));

        var old = town.enrol(code, csr());

        assertEquals("403 UNKNOWN_LOGIN", old.status() + " " + town.reason(old));
    }

    @Test
    @DisplayName("R-21: an address with too many wrong codes has to wait, right code or not; others have not")
    void aFloodOfWrongCodesHoldsBackItsOwnAddressOnly() {
        var flooder = town.strangerAt("127.0.0.9");
        IntStream.range(0, 20).forEach(_ -> enrol(flooder, "22222-22222-22222-22222-22222"));
        var code = town.unusedCode();

        var held = enrol(flooder, code);

        assertEquals(429, held.status());
        assertTrue(Integer.parseInt(held.header("Retry-After")) > 60, held.headers()::toString);
        assertEquals(20, held.text("traceNumber").length());
        assertEquals(201, enrol(town.strangerAt("127.0.0.1"), code).status());
    }

    private static String hash(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Told enrol(Http from, String code) {
        return from.post("/v1/enrolments", Map.of("code", code, "csr", csr()));
    }

    private void use(KeyStoreFile key) {
        assertEquals(200, town.http(key).get("/v1/enrolments/current").status());
    }

    /// The first use is noted a moment after it.
    private boolean refusedInTheEnd(String code, String csr) {
        return IntStream.range(0, 15).anyMatch(_ -> {
            LockSupport.parkNanos(200_000_000);
            return town.enrol(code, csr).status() == 403;
        });
    }

    private boolean counted(long before) {
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < until) {
            if (handshakes.failed() != before) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /// Of the same name as ours: a client shows a certificate only to whom asks for its issuer.
    private static KeyStoreFile foreign() {
        var pair = KeyPairs.p256();
        var authority = CertificateAuthority.create("hokensho authority", Clock.systemUTC());
        var csr = Csr.create(pair);
        var certificate = authority.issueDevice(csr, UUID.randomUUID(), TownRegistry.CLINIC, DeviceKind.TERMINAL);
        return new KeyStoreFile(pair.getPrivate(), List.of(certificate, authority.certificate()));
    }

    private static String csr() {
        return Csr.create(KeyPairs.p256()).pem();
    }
}
