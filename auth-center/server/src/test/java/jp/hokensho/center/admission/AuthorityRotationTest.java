package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.hokensho.center.admission.Town.Terminal;
import jp.hokensho.center.authority.Authorities;
import jp.hokensho.center.authority.Ending;
import jp.hokensho.center.authority.Rotated;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.scene.HeldTable;
import jp.hokensho.center.scene.Told;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.keys.Tls;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@TestProfile(AuthorityRotationTest.Alone.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("R-30, R-40: the authority of certificates is replaced step by step, and nobody is refused")
class AuthorityRotationTest {

    private static final String OWN = "/v1/enrolments/current";
    private static Terminal device;
    private static Terminal sleeper;
    private static KeyStoreFile renewed;

    private final Town town;
    private final Authorities authorities;
    private final Ending ending;
    private final Path ca;
    private final String database;

    AuthorityRotationTest(Town town, Authorities authorities, Ending ending, Config config) {
        this.town = town;
        this.authorities = authorities;
        this.ending = ending;
        this.ca = Path.of(config.getValue("hokensho.state", String.class), "ca.pem");
        this.database = config.getValue("quarkus.datasource.jdbc.url", String.class);
    }

    @Test
    @Order(1)
    void aStepThatStopsBetweenRecordAndTableChangesNothing() {
        device = town.terminal(TownRegistry.CLINIC);
        sleeper = town.terminal(TownRegistry.CLINIC);
        used(device);
        used(sleeper);

        stopAtTheTable(authorities::rotate);

        var record = town.recordedBefore(town.stranger().get("/v1/mandates"), "AuthorityRotated");
        assertTrue(record.contains("ANNOUNCED"), record);
        assertEquals(List.of(device.key().chain().getLast()), told());
    }

    @Test
    @Order(2)
    void theNextOneIsAnnouncedToDevicesAndFiles() {
        var rotated = assertInstanceOf(Rotated.Announced.class, authorities.rotate());

        await(() -> told().size() == 2);
        assertEquals(device.key().chain().getLast(), told().getFirst());
        assertEquals(rotated.authority(), Thumbprint.of(told().getLast()));
        assertEquals(told(), Pem.readAll(ca));
    }

    @Test
    @Order(3)
    void itIssuesNothingBeforeTheDevicesKnowIt() {
        var waiting = assertInstanceOf(Rotated.Waiting.class, authorities.rotate());

        assertTrue(waiting.devices().containsAll(List.of(device.id(), sleeper.id())), waiting::toString);
        assertEquals(device.key().chain().getLast(), renewal(sleeper.key()).getLast());
    }

    @Test
    @Order(4)
    void whoeverTellsThatItTrustsItIsNotWaitedFor() {
        var trusts = told().stream().map(Thumbprint::of).collect(Collectors.joining(","));
        assertEquals(400, device.http().get(OWN + "?trusts=" + trusts + ",x").status());
        assertEquals(200, device.http().get(OWN + "?trusts=" + trusts).status());

        var waiting = assertInstanceOf(Rotated.Waiting.class, authorities.rotate());

        assertEquals(List.of(sleeper.id()), waiting.devices());
    }

    @Test
    @Order(5)
    void aStepThatStopsBeforeItIssuesLeavesTheFormerIssuing() {
        stopAtTheTable(authorities::rotateAnyway);

        var record = town.recordedBefore(town.stranger().get("/v1/mandates"), "AuthorityRotated");
        assertTrue(record.contains("ISSUING"), record);
        assertEquals(device.key().chain().getLast(), renewal(device.key()).getLast());
    }

    @Test
    @Order(6)
    void itIssuesAndWhatTheFormerIssuedIsGood() {
        var both = Tls.clientContext(device.key(), told());

        assertInstanceOf(Rotated.Issuing.class, authorities.rotateAnyway());

        await(() -> isIssuing(Pem.readAll(ca).getLast()));
        assertEquals(200, town.http(both).get(OWN).status());
        var chain = renewal(device.key());
        assertTrue(CertificateAuthority.isIssuedBy(told().getFirst(), chain.getFirst()));
        assertEquals(told().getFirst(), chain.getLast());
    }

    @Test
    @Order(7)
    void aCertificateOfItIsTakenAndEndsTheFormerOfItsDevice() {
        var pair = KeyPairs.p256();
        renewed = new KeyStoreFile(pair.getPrivate(), Town.chain(renew(device.key(), pair)));

        assertEquals(
                200, town.http(Tls.clientContext(renewed, trusted())).get(OWN).status());
        await(() -> current(device.key()).status() == 403);
    }

    @Test
    @Order(8)
    void theFormerGoesOnWhileACertificateOfItIsGood() {
        ending.look();

        var former = assertInstanceOf(Rotated.Overlapping.class, authorities.rotate());
        assertEquals(Thumbprint.of(sleeper.key().chain().getLast()), former.authority());
        assertTrue(former.certificates() > 0, former::toString);
        assertEquals(200, current(sleeper.key()).status());
    }

    @Test
    @Order(9)
    void itEndsWithItsLastCertificate() {
        var pair = KeyPairs.p256();
        var next = new KeyStoreFile(pair.getPrivate(), Town.chain(renew(sleeper.key(), pair)));
        assertEquals(200, current(next).status());

        await(() -> {
            ending.look();
            return Pem.readAll(ca).size() == 1;
        });
        assertEquals(Pem.readAll(ca), told(renewed));
        assertEquals(403, current(sleeper.key()).status());
        var record = town.recordedBefore(town.stranger().get("/v1/mandates"), "AuthorityRotated");
        assertTrue(record.contains("ENDED"), record);
    }

    private void stopAtTheTable(Supplier<Rotated> step) {
        try (var held = HeldTable.authorities(database)) {
            var stopped = CompletableFuture.supplyAsync(step);
            await(held::cutsOff);
            var failed = assertThrows(CompletionException.class, stopped::join);
            assertInstanceOf(Refusal.class, failed.getCause());
        }
    }

    private boolean isIssuing(X509Certificate authority) {
        return told().getFirst().equals(authority);
    }

    private List<X509Certificate> told() {
        return told(device.key());
    }

    private List<X509Certificate> told(KeyStoreFile key) {
        return current(key)
                .body()
                .path("authorities")
                .valueStream()
                .map(pem -> Pem.certificate(pem.asText()))
                .toList();
    }

    private List<X509Certificate> trusted() {
        return Pem.readAll(ca);
    }

    private void used(Terminal terminal) {
        assertEquals(200, current(terminal.key()).status());
    }

    /// Trusting all that count, as a device does that asked before.
    private Told current(KeyStoreFile key) {
        return town.http(Tls.clientContext(key, trusted())).get(OWN);
    }

    private List<X509Certificate> renewal(KeyStoreFile key) {
        return Town.chain(renew(key, KeyPairs.p256()));
    }

    private Told renew(KeyStoreFile key, KeyPair pair) {
        var http = town.http(Tls.clientContext(key, trusted()));
        return http.post(
                "/v1/enrolments/renewal", Map.of("csr", Csr.create(pair).pem()));
    }

    private static void await(BooleanSupplier so) {
        for (var looks = 300; !so.getAsBoolean(); looks--) {
            assertTrue(looks > 0, "waited in vain");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    public static class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hokensho.enrolment.renewal-pause", "0s", "hokensho.authority.overlap", "366d");
        }
    }
}
