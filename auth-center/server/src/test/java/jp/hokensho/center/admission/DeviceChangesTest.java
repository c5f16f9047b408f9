package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceChanges;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Tls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("The life of a device (R-32, R-36, R-37)")
class DeviceChangesTest {

    private static final String OWN = "/v1/enrolments/current";

    private final Town town;
    private final DeviceChanges changes;
    private final Tenants tenants;
    private final Clock clock;

    DeviceChangesTest(Town town, DeviceChanges changes, Tenants tenants, Clock clock) {
        this.town = town;
        this.changes = changes;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Test
    void aRegisteredDeviceEnrolsWithItsFreshCode() {
        var id = registered();
        var former = issued(id).orElseThrow();
        var code = issued(id).orElseThrow();

        var old = town.enrol(former.value(), csr());
        var told = town.enrol(code.value(), csr());

        assertEquals("403 201", old.status() + " " + told.status());
    }

    @Test
    void aFreshCodeEndsACertificateThatWasNeverUsed() {
        var id = registered();
        var pair = KeyPairs.p256();
        var told = town.enrol(issued(id).orElseThrow().value(), Csr.create(pair).pem());
        var unused = new KeyStoreFile(pair.getPrivate(), Town.chain(told));

        issued(id);

        assertEquals("REVOKED_CERTIFICATE", town.reason(town.http(unused).get(OWN)));
    }

    @Test
    @DisplayName("R-51: each answer says what time it is, so that a device sees whether its clock is wrong")
    void eachAnswerSaysWhatTimeItIs() {
        var device = town.terminal(TownRegistry.CLINIC);

        var told = device.http().get(OWN).header("Date");

        var said =
                ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        assertTrue(Duration.between(said, clock.instant()).toSeconds() < 60, told);
    }

    @Test
    void aDeviceThatIsInUseGetsNoFreshCode() {
        var device = town.terminal(TownRegistry.CLINIC);
        device.http().get(OWN);
        awaitUse(device.id());

        assertEquals(Optional.empty(), issued(device.id()));
    }

    @Test
    void aSuspendedDeviceIsRefusedAndWorksAgainOnceItIsResumed() {
        var device = town.terminal(TownRegistry.CLINIC);
        var clerk = town.signedIn(device.http(), "town-clerk");
        change(connection -> changes.suspend(connection, device.id()));
        var suspended = town.reason(clerk.get("/v1/insurers"));

        change(connection -> changes.resume(connection, device.id()));

        assertEquals("REVOKED_CERTIFICATE", suspended);
        assertEquals("SESSION_ENDED", town.reason(clerk.get("/v1/insurers")));
        assertEquals(201, town.signIn(device.http(), "town-clerk").status());
    }

    @Test
    void aDeviceWhoseLastDayIsOverIsRefused() {
        var device = town.terminal(TownRegistry.CLINIC);
        var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo")));

        change(connection -> changes.endAfter(connection, device.id(), today));
        assertEquals(200, device.http().get(OWN).status());
        change(connection -> changes.endAfter(connection, device.id(), today.minusDays(1)));

        assertEquals("REVOKED_CERTIFICATE", town.reason(device.http().get(OWN)));
    }

    @Test
    void whatIsResumedHasNoEndAnyMore() {
        var device = town.terminal(TownRegistry.CLINIC);
        var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo")));
        change(connection -> changes.endAfter(connection, device.id(), today.minusDays(1)));

        change(connection -> changes.resume(connection, device.id()));

        assertEquals(200, device.http().get(OWN).status());
    }

    @Test
    void aDeletedDeviceIsRefusedAndOffTheList() {
        var device = town.terminal(TownRegistry.CLOSED);

        change(connection -> changes.delete(connection, device.id()));

        assertEquals("REVOKED_CERTIFICATE", town.reason(device.http().get(OWN)));
        assertEquals(0, listed(device.id()));
        assertEquals(
                404,
                town.operator()
                        .post("/v1/terminals/" + device.id() + "/revocation", "")
                        .status());
    }

    @Test
    void whatIsRevokedIsNotResumed() {
        var device = town.terminal(TownRegistry.CLINIC);
        change(connection -> changes.suspend(connection, device.id()));
        town.operator().post("/v1/terminals/" + device.id() + "/revocation", "");

        var resumed = change(connection -> changes.resume(connection, device.id()));

        assertEquals(false, resumed);
        assertEquals("REVOKED_CERTIFICATE", town.reason(device.http().get(OWN)));
    }

    @Test
    void aSuspendedAdapterLosesItsLink() throws Exception {
        var adapter = town.terminal(TownRegistry.INSURER);
        var tls = Tls.clientContext(adapter.key(), adapter.key().chain().getLast());
        var link = FakeAdapter.connect(town.center(), tls, Conduct.deaf());

        change(connection -> changes.suspend(connection, adapter.id()));

        assertEquals(4403, link.closed().get(10, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("a list shows one's own, page by page, newest first (R-33)")
    void aListShowsOnesOwn() {
        var desk = town.terminal(TownRegistry.STRICT).http();
        var manager = town.signedIn(desk, "town-boss-strict");

        var first = manager.get("/v1/terminals?limit=3").body();
        var second = manager.get(
                        "/v1/terminals?limit=3&after=" + first.path("next").asText())
                .body();

        assertEquals(
                "3 2", first.path("items").size() + " " + second.path("items").size());
        assertTrue(second.path("next").isNull(), second::toString);
        assertEquals(
                5,
                Stream.of(first, second)
                        .flatMap(page -> page.path("items").valueStream())
                        .filter(item -> item.path("tenant").asText().equals(TownRegistry.STRICT))
                        .map(item -> item.path("id").asText())
                        .distinct()
                        .count());
    }

    @Test
    void aListTellsStateAndEndOfTheCertificate() {
        var device = town.terminal(TownRegistry.CLINIC);
        var item = item(device.id()).orElseThrow();

        assertEquals("ENROLLED", item.path("state").asText());
        assertEquals(
                device.key().certificate().getNotAfter().toInstant().toString(),
                item.path("certificateUntil").asText());
    }

    @Test
    @DisplayName("R-52: a device is told whom to call")
    void aDeviceIsToldWhomToCall() {
        var told = town.terminal(TownRegistry.CLINIC).http().get(OWN);

        assertEquals("03-0000-9999", told.text("helpDesk"));
    }

    private UUID registered() {
        return change(connection -> changes.register(connection, TownRegistry.CLINIC, Device.Kind.TERMINAL, "架空 受付"));
    }

    private Optional<OneTimeCode> issued(UUID device) {
        return change(connection -> changes.issueCode(connection, device));
    }

    /// The first use is noted a moment after it.
    private void awaitUse(UUID device) {
        var sql = "select first_used_at is not null from device_certificate where device = ?";
        var used = IntStream.range(0, 300).anyMatch(_ -> {
            LockSupport.parkNanos(50_000_000);
            return tenants.list(Tenants.CENTER, sql, row -> row.getBoolean(1), device)
                    .getFirst();
        });
        assertTrue(used, "the first use was not noted");
    }

    private <T> T change(Work<T> work) {
        var result = tenants.in(Tenants.CENTER, work);
        changes.refresh();
        return result;
    }

    private long listed(UUID device) {
        return item(device).stream().count();
    }

    private Optional<JsonNode> item(UUID device) {
        return town.operator()
                .get("/v1/terminals?limit=500")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asText().equals(device.toString()))
                .findFirst();
    }

    private static String csr() {
        return Csr.create(KeyPairs.p256()).pem();
    }
}
