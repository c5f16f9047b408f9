package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.registry.Standing;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Thumbprint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@TestProfile(RenewalTest.WithoutPause.class)
@DisplayName("A device gets its next certificate with the one it has (R-30, R-36)")
class RenewalTest {

    private final Town town;
    private final NewClinics clinics;
    private final Tenants tenants;
    private final Devices devices;

    RenewalTest(Town town, NewClinics clinics, Tenants tenants, Devices devices) {
        this.town = town;
        this.clinics = clinics;
        this.tenants = tenants;
        this.devices = devices;
    }

    @Test
    void bothAreGoodUntilTheNewOneIsUsedAndThenItAlone() {
        var device = town.terminal(TownRegistry.CLINIC);
        var next = next(device.http());
        assertEquals(200, current(device.key()).status());

        var used = current(next);

        assertEquals(device.id().toString(), used.text("id"));
        assertEquals("REVOKED_CERTIFICATE", reasonInTheEnd(device.key()));
        assertEquals(200, current(next).status());
    }

    @Test
    @DisplayName("it is on the record (R-24)")
    void itIsOnTheRecord() {
        var device = town.terminal(TownRegistry.CLINIC);
        var next = next(device.http());

        var record = town.recordedBefore(town.operator().get("/v1/mandates"), "Renewed");

        assertTrue(record.contains(Thumbprint.of(next.certificate())), record);
        assertTrue(record.contains(Thumbprint.of(device.key().certificate())), record);
    }

    @Test
    void whoIsSignedInStaysSo() {
        var device = town.terminal(TownRegistry.CLINIC);
        var token = town.signIn(device.http(), "town-clerk").text("token");
        var next = town.http(next(device.http()));
        next.get("/v1/enrolments/current");

        var told = next.with("Authorization", "Bearer " + token).get("/v1/insurers");

        assertEquals(200, told.status());
    }

    @Test
    void anAnswerThatWasLostIsEndedByTheNextOne() {
        var device = town.terminal(TownRegistry.CLINIC);
        var lost = next(device.http());

        var next = next(device.http());

        assertEquals("REVOKED_CERTIFICATE", town.reason(current(lost)));
        assertEquals(200, current(next).status());
    }

    @Test
    void whoDidNotHearTheAnswerGetsTheSameCertificateByItsKey() {
        var device = town.terminal(TownRegistry.CLINIC);
        var pair = KeyPairs.p256();
        var lost = Town.chain(renew(device.http(), pair));

        var again = Town.chain(renew(device.http(), pair));

        assertEquals(lost, again);
    }

    @Test
    void alsoAfterTheOverlapWhenTheFormerIsGoodForNothingElse() {
        var device = town.terminal(TownRegistry.CLINIC);
        var pair = KeyPairs.p256();
        var lost = Town.chain(renew(device.http(), pair));
        endNow(Thumbprint.of(device.key().certificate()));
        assertEquals("REVOKED_CERTIFICATE", town.reason(current(device.key())));

        var again = renew(device.http(), pair);
        var another = renew(device.http(), KeyPairs.p256());

        assertEquals(lost, Town.chain(again));
        assertEquals("REVOKED_CERTIFICATE", town.reason(another));
    }

    @Test
    @DisplayName("a device of an organization that has ended gets no certificate any more (R-37)")
    void anEndedOrganizationGetsNone() {
        var clinic = clinics.open();
        var device = clinics.terminal(clinic);
        var code = clinics.newTerminal(clinic);
        clinics.set(clinic, new Standing(false, Optional.of(LocalDate.of(2020, 1, 1)), false));

        var renewed = renew(device.http(), KeyPairs.p256());
        var enrolled = town.enrol(code, Csr.create(KeyPairs.p256()).pem());

        assertEquals("403 NOT_PERMITTED", renewed.status() + " " + town.reason(renewed));
        assertEquals(403, enrolled.status());
    }

    private void endNow(String thumbprint) {
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection, "update device_certificate set ends_at = now() where thumbprint = ?", thumbprint));
        devices.refresh();
    }

    @Test
    void aKeyThatWasCertifiedBeforeIsNoNewOne() {
        var device = town.terminal(TownRegistry.CLINIC);

        assertEquals(409, renew(device.http(), device.key().pair()).status());
    }

    @Test
    @DisplayName("R-21: whoever shows no certificate, or one that is not good, is refused on the record")
    void whoeverShowsNoGoodCertificateIsRefused() {
        var lost = town.terminal(TownRegistry.CLINIC);
        town.operator().post("/v1/terminals/" + lost.id() + "/revocation", "");

        var stranger = renew(town.stranger(), KeyPairs.p256());
        var revoked = renew(lost.http(), KeyPairs.p256());

        assertEquals("403 UNKNOWN_CERTIFICATE", stranger.status() + " " + town.reason(stranger));
        assertEquals("403 REVOKED_CERTIFICATE", revoked.status() + " " + town.reason(revoked));
    }

    @Test
    void aSessionIsNoCertificate() {
        var operator = town.operator();

        assertEquals(403, renew(operator, KeyPairs.p256()).status());
    }

    private KeyStoreFile next(Http device) {
        var pair = KeyPairs.p256();
        return new KeyStoreFile(pair.getPrivate(), Town.chain(renew(device, pair)));
    }

    private static Told renew(Http device, KeyPair pair) {
        return device.post(
                "/v1/enrolments/renewal", Map.of("csr", Csr.create(pair).pem()));
    }

    private Told current(KeyStoreFile key) {
        return town.http(key).get("/v1/enrolments/current");
    }

    /// The first use is noted a moment after it.
    private String reasonInTheEnd(KeyStoreFile key) {
        return IntStream.range(0, 50)
                .mapToObj(_ -> {
                    LockSupport.parkNanos(100_000_000);
                    return current(key);
                })
                .filter(told -> told.status() == 403)
                .findFirst()
                .map(town::reason)
                .orElse("still good");
    }

    public static class WithoutPause implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hokensho.enrolment.renewal-pause", "0s");
        }
    }
}
