package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.policy.Networks;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("A change of a person holds at the next request, in open sessions too (R-32, R-37)")
class StaffTest {

    private static final String PASSWORD = "gooseberry-lamp-41";

    private final Town town;
    private final Newcomers newcomers;
    private final Staff staff;

    StaffTest(Town town, Newcomers newcomers, Staff staff) {
        this.town = town;
        this.newcomers = newcomers;
        this.staff = staff;
    }

    @Test
    void whoIsSuspendedIsOutAndDoesNotGetIn() {
        var clerk = clerk();

        change(connection -> staff.suspend(connection, clerk.id()));

        assertEquals("SESSION_ENDED", refused(clerk));
        assertEquals("LOCKED", town.reason(signIn(clerk)));
    }

    @Test
    void whoIsResumedGetsInAgain() {
        var clerk = clerk();
        change(connection -> staff.suspend(connection, clerk.id()));

        change(connection -> staff.resume(connection, clerk.id()));

        assertEquals(201, signIn(clerk).status());
    }

    @Test
    void whoIsDeletedNeverSignsInAgainAndHasNoName() {
        var clerk = clerk();

        change(connection -> staff.delete(connection, clerk.id()));

        assertEquals("SESSION_ENDED", refused(clerk));
        assertEquals("EXPIRED_ID", town.reason(signIn(clerk)));
        assertNull(name(clerk));
    }

    @Test
    void whoseIdEndedIsTurnedAwayFromTheDayAfter() {
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")));
        var clerk = clerk();

        change(connection -> staff.end(connection, clerk.id(), Optional.of(today)));
        var onTheDay = clerk.session().get("/v1/insurers");
        change(connection -> staff.end(connection, clerk.id(), Optional.of(today.minusDays(1))));

        assertEquals(200, onTheDay.status());
        assertEquals("EXPIRED_ID", refused(clerk));
        assertEquals("EXPIRED_ID", town.reason(signIn(clerk)));
    }

    @Test
    void newRolesHoldAtOnce() {
        var clerk = clerk();

        change(connection -> staff.assign(connection, clerk.id(), Set.of(Role.CLINIC_MANAGER)));

        assertEquals(200, clerk.session().get("/v1/denials").status());
        assertEquals("[\"clinic-manager\"]", signIn(clerk).body().path("roles").toString());
    }

    @Test
    void aPersonMayBeHeldToAddressesOfTheirOwn() {
        var clerk = clerk();

        change(connection -> staff.confine(connection, clerk.id(), new Networks(List.of("10.0.0.0/8"))));

        assertEquals("ADDRESS", refused(clerk));
    }

    @Test
    void whoFoundAnOpenSessionCannotTryOutItsPassword() {
        var clerk = clerk();
        IntStream.range(0, 12).forEach(_ -> change(clerk, "wrong"));

        var told = change(clerk, PASSWORD);

        assertEquals("403 WRONG_PASSWORD", told.status() + " " + town.reason(told));
    }

    @Test
    void aNameIsSealed() {
        var clerk = clerk();

        change(connection -> staff.rename(connection, clerk.id(), "架空 改名"));

        assertEquals(-1, new String(name(clerk), StandardCharsets.UTF_8).indexOf("改名"));
    }

    /// A clerk who is signed in.
    ///
    /// @param desk the terminal
    private record Clerk(Newcomer newcomer, Http desk, Http session) {

        UUID id() {
            return newcomer.id();
        }
    }

    private Clerk clerk() {
        var newcomer = newcomers.register(TownRegistry.CLINIC, Role.CLINIC_CLERK);
        var body = Map.of("loginId", newcomer.login(), "code", newcomer.code(), "password", PASSWORD);
        town.stranger().post("/v1/activations", body);
        var desk = town.terminal(TownRegistry.CLINIC).http();
        var token = town.signIn(desk, newcomer.login(), PASSWORD).text("token");
        return new Clerk(newcomer, desk, desk.with("Authorization", "Bearer " + token));
    }

    private static Told change(Clerk clerk, String from) {
        var passwords = Map.of("oldPassword", from, "newPassword", "another-goose-on-ice");
        return clerk.session().put("/v1/people/me/password", passwords);
    }

    private Told signIn(Clerk clerk) {
        return town.signIn(clerk.desk(), clerk.newcomer().login(), PASSWORD);
    }

    private String refused(Clerk clerk) {
        return town.reason(clerk.session().get("/v1/insurers"));
    }

    private byte[] name(Clerk clerk) {
        return newcomers
                .changed(connection -> Rows.list(
                        connection, "select name from person where id = ?", row -> row.getBytes(1), clerk.id()))
                .getFirst();
    }

    private void change(Change change) {
        newcomers.changed(connection -> {
            change.in(connection);
            return null;
        });
    }

    @FunctionalInterface
    private interface Change {

        void in(Connection connection) throws SQLException;
    }
}
