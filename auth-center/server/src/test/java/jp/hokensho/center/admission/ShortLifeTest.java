package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyRenewal;
import jp.hokensho.keys.KeyRenewal.Outcome;
import jp.hokensho.keys.KeyRenewal.Verdict;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Tls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Certificates that live for seconds, over TLS, and programs that die while they renew theirs.
@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@TestProfile(ShortLifeTest.ShortLives.class)
@DisplayName("A certificate is renewed before it ends, whatever is killed when (R-36, R-51)")
class ShortLifeTest {

    private static final String PASSWORD = "made-up";

    /// A certificate counts from five minutes before it was made: this share of it is half of its real life.
    private static final double SHARE = 6.0 / 312;

    private static final double AT_ONCE = 0.9;

    private final Town town;
    private final Clock clock;

    @TempDir
    Path folder;

    ShortLifeTest(Town town, Clock clock) {
        this.town = town;
        this.clock = clock;
    }

    @Test
    void aDeviceOutlivesItsCertificates() {
        var device = town.terminal(TownRegistry.CLINIC);
        var file = kept(device);
        var renewal = new KeyRenewal(file, PASSWORD, new Door());
        assertEquals(Outcome.YOUNG, renewal.keep(old(SHARE), clock.instant()));
        awaitEnd(device.key().certificate(), Duration.ofSeconds(-3));

        assertEquals(Outcome.RENEWED, renewal.keep(old(SHARE), clock.instant()));

        awaitEnd(device.key().certificate(), Duration.ofMillis(200));
        assertEquals(Verdict.TAKEN, new Door().judge(load(file)));
        assertThrows(CompletionException.class, () -> device.http().get("/v1/enrolments/current"));
    }

    @Test
    @DisplayName("a connection that outlives its certificate is refused")
    void aConnectionDoesNotOutliveItsCertificate() {
        var device = town.terminal(TownRegistry.CLINIC);
        var http = device.http();
        assertEquals(200, http.get("/v1/enrolments/current").status());

        awaitEnd(device.key().certificate(), Duration.ofMillis(200));

        assertEquals("REVOKED_CERTIFICATE", town.reason(http.get("/v1/enrolments/current")));
    }

    @Test
    @DisplayName("an open link does not outlive the certificate it was opened with")
    void aLinkDoesNotOutliveItsCertificate() throws Exception {
        var adapter = town.terminal(TownRegistry.INSURER);
        var tls = Tls.clientContext(adapter.key(), adapter.key().chain().getLast());

        var link = FakeAdapter.connect(town.center(), tls, Conduct.deaf());

        assertEquals(4403, link.closed().get(30, TimeUnit.SECONDS));
        assertTrue(
                clock.instant()
                        .isAfter(adapter.key().certificate().getNotAfter().toInstant()),
                "too early");
    }

    /// Where the program dies.
    enum Death {
        AFTER_THE_CENTRE_ANSWERED,
        BEFORE_THE_NEW_KEY_IS_WRITTEN,
        BEFORE_THE_NEW_KEY_IS_USED,
        AFTER_THE_NEW_KEY_WAS_USED
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatDiesHalfWayGoesOnWithAKeyThatIsTaken(Death death) throws IOException {
        var device = town.terminal(TownRegistry.CLINIC);
        var file = kept(device);
        var dying = new KeyRenewal(file, PASSWORD, new Dying(death));
        if (death == Death.BEFORE_THE_NEW_KEY_IS_WRITTEN) {
            Files.copy(file, file.resolveSibling("terminal.p12.old"));
        } else {
            assertThrows(Died.class, () -> dying.keep(old(AT_ONCE), clock.instant()));
        }
        assertEquals(Verdict.TAKEN, new Door().judge(load(file)));

        new KeyRenewal(file, PASSWORD, new Door()).keep(old(AT_ONCE), clock.instant());

        assertEquals(Verdict.TAKEN, new Door().judge(load(file)));
        assertNotEquals(device.key().certificate(), load(file).certificate());
        assertFalse(Files.exists(file.resolveSibling("terminal.p12.old")));
    }

    @Test
    @DisplayName("a new key that the centre does not know gives way to the former")
    void aCentreThatForgotTheNewKeyIsGivenTheFormer() {
        var device = town.terminal(TownRegistry.CLINIC);
        var file = kept(device);
        var forgetful = new Door() {
            @Override
            public Verdict judge(KeyStoreFile key) {
                return key.certificate().equals(device.key().certificate()) ? super.judge(key) : Verdict.REFUSED;
            }
        };

        new KeyRenewal(file, PASSWORD, forgetful).keep(old(AT_ONCE), clock.instant());

        assertEquals(device.key().certificate(), load(file).certificate());
    }

    private Path kept(Town.Terminal device) {
        var file = folder.resolve("terminal.p12");
        device.key().save(file, PASSWORD.toCharArray());
        return file;
    }

    private static KeyStoreFile load(Path file) {
        return KeyStoreFile.load(file, PASSWORD.toCharArray());
    }

    private void awaitEnd(X509Certificate certificate, Duration after) {
        var until = certificate.getNotAfter().toInstant().plus(after);
        while (clock.instant().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Predicate<X509Certificate> old(double share) {
        return certificate -> KeyRenewal.isDue(certificate, share, clock.instant());
    }

    /// As a device's program reaches the centre.
    private class Door implements KeyRenewal.Center {

        @Override
        public List<X509Certificate> authorities() {
            return List.of(town.authority());
        }

        @Override
        public List<X509Certificate> renew(KeyStoreFile present, Csr next) {
            var told = town.http(present).post("/v1/enrolments/renewal", Map.of("csr", next.pem()));
            assertEquals(201, told.status(), told::toString);
            return Town.chain(told);
        }

        @Override
        public Verdict judge(KeyStoreFile key) {
            return town.http(key).get("/v1/enrolments/current").status() == 200 ? Verdict.TAKEN : Verdict.REFUSED;
        }
    }

    private static final class Died extends Error {

        private static final long serialVersionUID = 1;
    }

    private final class Dying extends Door {

        private final Death death;

        Dying(Death death) {
            this.death = death;
        }

        @Override
        public List<X509Certificate> renew(KeyStoreFile present, Csr next) {
            return at(Death.AFTER_THE_CENTRE_ANSWERED, super.renew(present, next));
        }

        @Override
        public Verdict judge(KeyStoreFile key) {
            if (death == Death.BEFORE_THE_NEW_KEY_IS_USED) {
                throw new Died();
            }
            return at(Death.AFTER_THE_NEW_KEY_WAS_USED, super.judge(key));
        }

        private <T> T at(Death point, T result) {
            if (death == point) {
                throw new Died();
            }
            return result;
        }
    }

    public static class ShortLives implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hokensho.enrolment.renewal-pause", "0s", "hokensho.certificate.life", "12s");
        }
    }
}
