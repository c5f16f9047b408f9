package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.admission.Town.Terminal;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.mandate.Mandate;
import jp.hokensho.center.mandate.Mandates;
import jp.hokensho.center.registry.DeviceChanges;
import jp.hokensho.center.registry.Standing;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-27, R-37: a mandate ends with its person's right, whichever way that ends")
class MandateEndTest {

    private static final String PASSWORD = "gooseberry-lamp-41";
    private static final Map<String, String> QUESTION =
            Map.of("insurerNumber", "01990019", "symbol", "千代田", "number", "12");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Town town;
    private final Newcomers newcomers;
    private final NewClinics clinics;
    private final Rights rights;
    private String clinic;
    private Newcomer clerk;
    private Terminal terminal;
    private Http session;
    private Http worker;

    MandateEndTest(Town town, Newcomers newcomers, NewClinics clinics, Rights rights) {
        this.town = town;
        this.newcomers = newcomers;
        this.clinics = clinics;
        this.rights = rights;
    }

    @BeforeEach
    void give() {
        clinic = clinics.open();
        clerk = newcomers.register(clinic, Role.CLINIC_CLERK);
        var body = Map.of("loginId", clerk.login(), "code", clerk.code(), "password", PASSWORD);
        town.stranger().post("/v1/activations", body);
        terminal = clinics.terminal(clinic);
        var desk = terminal.http();
        session = desk.with(
                "Authorization",
                "Bearer " + town.signIn(desk, clerk.login(), PASSWORD).text("token"));
        var until = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        var token = session.post("/v1/mandates", Map.of("kind", "BATCH", "until", until))
                .text("token");
        worker = desk.with("Authorization", "Bearer " + token);
        assertEquals(201, ask().status());
    }

    @Test
    void aSuspensionEndsItForGood() {
        changed(connection -> rights.staff.suspend(connection, clerk.id()));
        var suspended = ask();

        changed(connection -> rights.staff.resume(connection, clerk.id()));

        assertEquals("SESSION_ENDED", town.reason(suspended));
        assertEquals("SESSION_ENDED", town.reason(ask()));
    }

    @Test
    void aDeletionEndsIt() {
        changed(connection -> rights.staff.delete(connection, clerk.id()));

        assertEquals("SESSION_ENDED", town.reason(ask()));
    }

    @Test
    void aResetOfTheCredentialsEndsItAndThatIsOnTheRecord() {
        newcomers.reset(clerk.id());
        rights.mandates.refresh();

        var told = ask();

        assertEquals("SESSION_ENDED", town.reason(told));
        var record = town.recordedBefore(told, "MandateEnded");
        assertTrue(record.contains(clerk.id().toString()), record);
    }

    @Test
    void theLastDayOfTheIdEndsIt() {
        changed(connection -> rights.staff.end(connection, clerk.id(), Optional.of(LONG_AGO)));

        assertEquals("EXPIRED_ID", town.reason(ask()));
    }

    @Test
    void theLastDayOfTheIdEndsItForGood() {
        changed(connection -> rights.staff.end(connection, clerk.id(), Optional.of(LONG_AGO)));
        var listed = listed();

        changed(connection -> rights.staff.end(connection, clerk.id(), Optional.empty()));

        assertEquals("SESSION_ENDED", town.reason(ask()));
        assertEquals("SESSION_ENDED", town.reason(session.get("/v1/insurers")));
        assertEquals(List.of(), listed);
    }

    @Test
    void theEndOfItsTerminalEndsItForGood() {
        changed(connection -> rights.devices.endAfter(connection, terminal.id(), LONG_AGO));
        changed(connection -> rights.devices.resume(connection, terminal.id()));
        rights.devices.refresh();

        assertEquals("SESSION_ENDED", town.reason(ask()));
    }

    @Test
    void theRevocationOfItsTerminalEndsItAndItIsListedNoMore() {
        changed(connection -> rights.staff.assign(connection, clerk.id(), Set.of(Role.CLINIC_MANAGER)));
        var before = listed();

        var revoked = session.post("/v1/terminals/" + terminal.id() + "/revocation", Map.of());

        assertEquals(204, revoked.status(), revoked::toString);
        assertEquals(1, before.size());
        assertTrue(
                town.recordedBefore(ask(), "MandateEnded").contains(clerk.id().toString()));
        assertEquals(List.of(), listed());
    }

    @Test
    void aRoleThatAsksNothingEndsIt() {
        changed(connection -> rights.staff.assign(connection, clerk.id(), Set.of(Role.AUDITOR)));

        assertEquals("SESSION_ENDED", town.reason(ask()));
    }

    @Test
    void theEndOfTheOrganizationEndsIt() {
        clinics.set(clinic, new Standing(false, Optional.of(LONG_AGO), false));

        assertEquals("NOT_PERMITTED", town.reason(ask()));
    }

    @Test
    void whatCutsTheOrganizationOffEndsItForGood() {
        changed(connection -> rights.sessions.cutOffAll(connection, clinic));

        assertEquals("SESSION_ENDED", town.reason(ask()));
        assertTrue(
                town.recordedBefore(ask(), "MandateEnded").contains(clerk.id().toString()));
    }

    private List<Mandate> listed() {
        return rights.mandates.open(clinic, Optional.empty());
    }

    private Told ask() {
        return worker.post("/v1/verifications", QUESTION);
    }

    private void changed(Change change) {
        newcomers.changed((Work<Void>) connection -> {
            change.in(connection);
            return null;
        });
        rights.mandates.refresh();
    }

    private interface Change {

        void in(Connection connection) throws SQLException;
    }

    @Singleton
    static class Rights {

        private final Staff staff;
        private final Mandates mandates;
        private final DeviceChanges devices;
        private final Sessions sessions;

        Rights(Staff staff, Mandates mandates, DeviceChanges devices, Sessions sessions) {
            this.sessions = sessions;
            this.devices = devices;
            this.staff = staff;
            this.mandates = mandates;
        }
    }
}
