package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.HeldTable;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Tls;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("A lost key is cut off at once, open sessions too (R-37)")
class RevocationTest {

    private final Town town;
    private final Tenants tenants;
    private final String database;

    RevocationTest(Town town, Tenants tenants, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {
        this.database = database;
        this.town = town;
        this.tenants = tenants;
    }

    @Test
    void theNextRequestOfItsSessionIsRefused() {
        var lost = town.terminal(TownRegistry.CLINIC);
        var clerk = town.signedIn(lost.http(), "town-clerk");
        revoke(lost.id());

        var told = clerk.get("/v1/insurers");

        assertEquals("REVOKED_CERTIFICATE", town.reason(told));
    }

    @Test
    void nobodySignsInOnItAnyMore() {
        var lost = town.terminal(TownRegistry.CLINIC);
        revoke(lost.id());

        var told = town.signIn(lost.http(), "town-clerk");

        assertEquals("REVOKED_CERTIFICATE", town.reason(told));
        assertEquals("403 urn:hokensho:problem:device-refused", told.status() + " " + told.text("type"));
        assertEquals("この端末は使えません", told.text("title"));
    }

    @Test
    void cuttingOffAgainIsTheSame() {
        var lost = town.terminal(TownRegistry.CLINIC);
        revoke(lost.id());

        assertEquals(204, revoke(lost.id()));
    }

    @Test
    void anUnknownDeviceIsNotFound() {
        assertEquals(404, revoke(UUID.randomUUID()));
    }

    @Test
    void theClinicsManagerCutsOffTheClinicsOwn() {
        var lost = town.terminal(TownRegistry.CLINIC);
        var clerk = town.signedIn(lost.http(), "town-clerk");

        var told = revoke(manager(), lost.id(), Map.of("reason", "受付で紛失"));

        assertEquals(204, told.status());
        assertEquals("REVOKED_CERTIFICATE", town.reason(clerk.get("/v1/insurers")));
    }

    @Test
    void theInsurersOperationsManagerCutsOffItsOwn() {
        var lost = town.terminal(TownRegistry.INSURER);

        var told = revoke(insurer(), lost.id(), "");

        assertEquals(204, told.status());
        assertEquals("REVOKED_CERTIFICATE", town.reason(lost.http().get("/v1/enrolments/current")));
    }

    @Test
    @DisplayName("R-33: another's device and none are told alike, and recorded alike")
    void anotherClinicsDeviceIsToldLikeNone() {
        var foreign = town.terminal(TownRegistry.STRICT);
        var manager = manager();

        var others = revoke(manager, foreign.id(), Map.of());
        var none = revoke(manager, UUID.randomUUID(), Map.of());

        assertEquals(withoutNumber(none), withoutNumber(others));
        assertEquals("OTHER_TENANT OTHER_TENANT", town.reason(others) + " " + town.reason(none));
        assertEquals(200, foreign.http().get("/v1/enrolments/current").status());
    }

    @Test
    void aClerkCutsNothingOff() {
        var lost = town.terminal(TownRegistry.CLINIC);

        assertEquals("ROLE_MISSING", town.reason(revoke(town.clerk(), lost.id(), Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"reason\":\"\\u0007\"", "\"why\":\"lost\"", "\"reason\":1"})
    void aReasonThatCannotBeOneIsRefusedAndNothingIsCutOff(String member) {
        var kept = town.terminal(TownRegistry.CLINIC);

        var told = revoke(town.operator(), kept.id(), "{" + member + "}");

        assertEquals(400, told.status());
        assertEquals(200, kept.http().get("/v1/enrolments/current").status());
    }

    @Test
    @DisplayName("an open link is closed within a second")
    void anOpenLinkIsClosedAtOnce() throws Exception {
        var lost = town.terminal(TownRegistry.INSURER);
        var link = link(lost);
        var operator = town.operator();

        revoke(operator, lost.id(), Map.of());

        assertEquals(4403, link.closed().get(10, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("what another node cuts off is closed here too")
    void anOpenLinkIsClosedWhenAnotherNodeCutsItOff() throws Exception {
        var lost = town.terminal(TownRegistry.INSURER);
        var link = link(lost);

        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(connection, "update device set revoked_at = now() where id = ?", lost.id()));

        assertEquals(4403, link.closed().get(10, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("a link does not outlive a certificate that was replaced")
    void anOpenLinkIsClosedWhenItsCertificateWasReplaced() throws Exception {
        var adapter = town.terminal(TownRegistry.INSURER);
        var link = link(adapter);

        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection, "update device_certificate set ends_at = now() where device = ?", adapter.id()));

        assertEquals(4403, link.closed().get(10, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("R-24: nothing is cut off that is not on the record")
    void whatCannotBeRecordedIsTriedAgainAndThenOnTheRecord() {
        var lost = town.terminal(TownRegistry.CLINIC);
        var operator = town.operator();
        int held;
        try (var _ = HeldTable.record(database)) {
            held = revoke(operator, lost.id(), Map.of()).status();
        }

        var again = revoke(operator, lost.id(), Map.of()).status();

        assertEquals("503 204", held + " " + again);
        var record = town.recordedBefore(town.operator().get("/v1/mandates"), "Revoked");
        assertTrue(record.contains(lost.id().toString()), record);
    }

    private FakeAdapter link(Town.Terminal adapter) {
        var tls = Tls.clientContext(adapter.key(), adapter.key().chain().getLast());
        return FakeAdapter.connect(town.center(), tls, Conduct.deaf());
    }

    private Http manager() {
        return town.signedIn(town.terminal(TownRegistry.CLINIC).http(), "town-manager");
    }

    private Http insurer() {
        return town.insurer();
    }

    private int revoke(UUID device) {
        return revoke(town.operator(), device, Map.of()).status();
    }

    private static Told revoke(Http by, UUID device, Object body) {
        return by.post("/v1/terminals/" + device + "/revocation", body);
    }

    private static String withoutNumber(Told told) {
        return told.status() + told.body().toString().replace(told.text("traceNumber"), "");
    }
}
