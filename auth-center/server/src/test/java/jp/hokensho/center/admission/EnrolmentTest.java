package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
class EnrolmentTest {

    private final Town town;
    private final Handshakes handshakes;
    private final Path state;

    EnrolmentTest(Town town, Handshakes handshakes, @ConfigProperty(name = "hokensho.state") Path state) {
        this.town = town;
        this.handshakes = handshakes;
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
