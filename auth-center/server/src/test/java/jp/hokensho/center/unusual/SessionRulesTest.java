package jp.hokensho.center.unusual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.unusual.History.Spot;
import jp.hokensho.center.unusual.History.Who;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.FindingKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Alone.class)
@DisplayName("Who comes from where with what is found (R-23)")
class SessionRulesTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant YESTERDAY = MINUTE.minus(Duration.ofDays(1));
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    History history;

    @Inject
    Sight sight;

    @Inject
    World world;

    private final UUID person = UUID.randomUUID();
    private final UUID terminal = UUID.randomUUID();

    @Test
    void aTerminalAtAnotherAddressThanBeforeIsFound() {
        history.signedIn(YESTERDAY, Spot.desk(terminal), person);
        var number = history.signedIn(MINUTE, spot("elsewhere"), person);

        sight.look(FindingKind.NEW_ADDRESS, MINUTE);

        assertEquals(
                List.of(number),
                sight.found(FindingKind.NEW_ADDRESS, terminal).getFirst().evidence());
    }

    @Test
    void anAddressThatIsKnownIsNotFound() {
        history.signedIn(YESTERDAY.minusSeconds(60), spot("elsewhere"), person);
        history.signedIn(YESTERDAY, Spot.desk(terminal), person);
        history.signedIn(MINUTE, spot("elsewhere"), UUID.randomUUID());

        sight.look(FindingKind.NEW_ADDRESS, MINUTE);

        assertEquals(List.of(), sight.found(FindingKind.NEW_ADDRESS, terminal));
    }

    @Test
    void theFirstSignInOfAllIsFromNoNewAddress() {
        history.signedIn(MINUTE, Spot.desk(terminal), person);

        sight.look(FindingKind.NEW_ADDRESS, MINUTE);

        assertEquals(List.of(), sight.found(FindingKind.NEW_ADDRESS, terminal));
    }

    @Test
    void aPersonWithoutTerminalIsKnownByThePerson() {
        history.signedIn(YESTERDAY, Spot.outside("office"), person);
        history.signedIn(MINUTE, Spot.outside("office"), person);
        sight.look(FindingKind.NEW_ADDRESS, MINUTE);
        var known = sight.found(FindingKind.NEW_ADDRESS, person);
        history.signedIn(MINUTE.plusSeconds(61), Spot.outside("café"), person);

        sight.look(FindingKind.NEW_ADDRESS, MINUTE.plusSeconds(60));

        assertEquals(List.of(), known);
        assertEquals(1, sight.found(FindingKind.NEW_ADDRESS, person).size());
    }

    @Test
    void aRevokedCertificateInUseIsFoundAtOnce() {
        history.denied(MINUTE, DenialReason.REVOKED_CERTIFICATE, Spot.desk(terminal), Who.known(person));

        sight.look(FindingKind.ENDED_KEY, MINUTE);

        assertEquals(1, sight.found(FindingKind.ENDED_KEY, terminal).size());
    }

    @Test
    void anIdThatEndedIsThePersons() {
        history.denied(MINUTE, DenialReason.EXPIRED_ID, Spot.desk(terminal), Who.known(person));

        sight.look(FindingKind.ENDED_KEY, MINUTE);

        assertEquals(1, sight.found(FindingKind.ENDED_KEY, person).size());
        assertEquals(List.of(), sight.found(FindingKind.ENDED_KEY, terminal));
    }

    @Test
    void aMistypedPasswordIsNoEndedKey() {
        history.denied(MINUTE, DenialReason.WRONG_PASSWORD, Spot.desk(terminal), Who.known(person));

        sight.look(FindingKind.ENDED_KEY, MINUTE);

        assertEquals(List.of(), sight.found(FindingKind.ENDED_KEY, terminal));
    }

    @Test
    void twoSessionsInUseAtTwoPlacesAreFound() {
        var clerk = somebody("clerk");
        session(clerk, Spot.desk(terminal), -600, -1);
        session(clerk, Spot.desk(UUID.randomUUID()), -300, -2);

        sight.look(FindingKind.SIGNED_IN_TWICE, thisMinute());

        var found = sight.found(FindingKind.SIGNED_IN_TWICE, clerk).getFirst();
        assertEquals(2, found.times());
        assertEquals(2, found.evidence().size());
    }

    @Test
    void twoSessionsAtOnePlaceAreNot() {
        var clerk = somebody("second-clerk");
        session(clerk, Spot.desk(terminal), -600, -1);
        session(clerk, Spot.desk(terminal), -300, -2);

        sight.look(FindingKind.SIGNED_IN_TWICE, thisMinute());

        assertEquals(List.of(), sight.found(FindingKind.SIGNED_IN_TWICE, clerk));
    }

    @Test
    void aSessionThatWasLeftBehindIsNot() {
        var clerk = somebody("manager");
        session(clerk, Spot.desk(terminal), -600, -301);
        session(clerk, Spot.desk(UUID.randomUUID()), -300, -2);

        sight.look(FindingKind.SIGNED_IN_TWICE, thisMinute());

        assertEquals(List.of(), sight.found(FindingKind.SIGNED_IN_TWICE, clerk));
    }

    /// A person of the registry who signs in nowhere else in these tests: a session is somebody's.
    private UUID somebody(String login) {
        world.operator();
        return sight.person(login);
    }

    /// @param start in seconds from now
    /// @param lastAct likewise
    private void session(UUID who, Spot spot, int start, int lastAct) {
        var id = UUID.randomUUID();
        var now = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
        history.signedIn(now.plusSeconds(start), spot, who, id);
        sight.change(
                "insert into session (id, tenant, person, device, started_at, last_act_at) values (?, ?, ?, ?, ?, ?)",
                id,
                History.CLINIC,
                who,
                spot.device().orElse(null),
                now.plusSeconds(start).atOffset(ZoneOffset.UTC),
                now.plusSeconds(lastAct).atOffset(ZoneOffset.UTC));
    }

    private Instant thisMinute() {
        return CLOCK.instant().minusSeconds(30);
    }

    private Spot spot(String address) {
        return new Spot(Optional.of(terminal), address);
    }
}
