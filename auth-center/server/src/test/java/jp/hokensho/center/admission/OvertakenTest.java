package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.center.account.Credentials;
import jp.hokensho.center.account.Proof;
import jp.hokensho.center.account.SecondFactor;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.account.SignIn;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.admission.Town.Terminal;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.registry.DeviceChanges;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-37: what was being begun while its right was taken away is not begun")
class OvertakenTest {

    private static final String PASSWORD = "gooseberry-lamp-41";
    private static final String NEXT = "another-goose-on-ice";
    private static final long A_WHILE = 1_500_000_000;

    private final Town town;
    private final Newcomers newcomers;
    private final Doors doors;
    private Newcomer clerk;
    private Terminal terminal;

    OvertakenTest(Town town, Newcomers newcomers, Doors doors) {
        this.town = town;
        this.newcomers = newcomers;
        this.doors = doors;
    }

    @BeforeEach
    void register() {
        town.people();
        clerk = newcomers.register(TownRegistry.CLINIC, Role.CLINIC_CLERK);
        terminal = town.terminal(TownRegistry.CLINIC);
        var body = Map.of("loginId", clerk.login(), "code", clerk.code(), "password", PASSWORD);
        assertEquals(204, town.stranger().post("/v1/activations", body).status());
    }

    @Test
    void aSignInWithThePasswordOfBeforeOpensNoSession() {
        var checked = checked();
        var other = checked();
        var inTime = doors.sessions.open(other, Optional.of(terminal.id()), "tag");
        var changed = signedIn().put("/v1/people/me/password", Map.of("oldPassword", PASSWORD, "newPassword", NEXT));

        var late = doors.sessions.open(checked, Optional.of(terminal.id()), "tag");

        assertEquals(204, changed.status(), changed::toString);
        assertTrue(inTime.isPresent());
        assertEquals(Optional.empty(), late);
    }

    @Test
    void aSignInAtATerminalThatIsBeingSuspendedFailsOnTheRecord() {
        signedIn();

        var late = newcomers.changed(connection -> {
            doors.devices.suspend(connection, terminal.id());
            return begun(signingIn());
        });

        assertEquals(401, late.join().status());
        assertEquals("WRONG_PASSWORD", town.reason(late.join()));
    }

    @Test
    @DisplayName("R-27, R-37: a mandate that is being given while its person is suspended does not come back with them")
    void aMandateThatIsBeingGivenIsNotGiven() {
        var session = signedIn();
        var wish = Map.of(
                "kind", "BATCH", "until", Instant.now().plus(1, ChronoUnit.DAYS).toString());

        var late = newcomers.changed(connection -> {
            doors.staff.suspend(connection, clerk.id());
            return begun(session.postLater("/v1/mandates", wish));
        });

        assertEquals(401, late.join().status());
        assertEquals("SESSION_ENDED", town.reason(late.join()));
    }

    private CompletableFuture<Told> signingIn() {
        return terminal.http().postLater("/v1/sessions", Map.of("loginId", clerk.login(), "password", PASSWORD));
    }

    /// It has come as far as it can before the caller's transaction ends.
    private static CompletableFuture<Told> begun(CompletableFuture<Told> request) {
        LockSupport.parkNanos(A_WHILE);
        return request;
    }

    private SignIn.Right checked() {
        var proof = new Proof(PASSWORD, List.of(new SecondFactor.TerminalKey(TownRegistry.CLINIC)));
        return assertInstanceOf(SignIn.Right.class, doors.credentials.check(clerk.login(), proof, "here"));
    }

    private Http signedIn() {
        var desk = terminal.http();
        return desk.with(
                "Authorization",
                "Bearer " + town.signIn(desk, clerk.login(), PASSWORD).text("token"));
    }

    @Singleton
    static class Doors {

        private final Credentials credentials;
        private final Sessions sessions;
        private final DeviceChanges devices;
        private final Staff staff;

        Doors(Credentials credentials, Sessions sessions, DeviceChanges devices, Staff staff) {
            this.staff = staff;
            this.credentials = credentials;
            this.sessions = sessions;
            this.devices = devices;
        }
    }
}
