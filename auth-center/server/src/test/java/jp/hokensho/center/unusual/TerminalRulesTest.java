package jp.hokensho.center.unusual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.registry.Places;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.unusual.History.Desk;
import jp.hokensho.center.unusual.History.Spot;
import jp.hokensho.center.unusual.History.Who;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Alone.class)
@DisplayName("Terminals that work when or as nobody expects are found (R-23)")
class TerminalRulesTest {

    /// Monday, 10:00 in Tokyo.
    private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-03-02T13:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-03-01T03:00:00Z");

    @Inject
    History history;

    @Inject
    Sight sight;

    @Inject
    Places places;

    @Inject
    UnusualConfig config;

    @Inject
    Tenants tenants;

    private final Desk desk = Desk.some();

    @Test
    void aQuestionAtNightIsFound() {
        history.asked(NIGHT, desk, Outcome.VALID, 2);

        assertEquals(2, look(FindingKind.OFF_HOURS, NIGHT).getFirst().times());
    }

    @Test
    void theLastMinuteOfTheDayIsNotNight() {
        history.asked(NIGHT.minusSeconds(60), desk, Outcome.VALID, 1);

        assertEquals(List.of(), look(FindingKind.OFF_HOURS, NIGHT.minusSeconds(60)));
    }

    @Test
    void aClinicWhoseHoursAreLaidDownWorksInThem() {
        var nightClinic = new Desk("1310000077", UUID.randomUUID());
        sight.change(
                "insert into place (tenant, addresses, open_from, open_until) values (?, '{}', '20:00', '08:00')"
                        + " on conflict do nothing",
                nightClinic.clinic());
        await("1310000077");
        history.asked(NIGHT, nightClinic, Outcome.VALID, 1);

        sight.look(FindingKind.OFF_HOURS, NIGHT);

        assertEquals(List.of(), sight.found(FindingKind.OFF_HOURS, nightClinic.terminal()));
    }

    @Test
    void whoIsTurnedAwayForTheHourIsFound() {
        history.denied(
                DAY,
                DenialReason.HOURS,
                Spot.desk(desk.terminal()),
                new Who(Optional.of(UUID.randomUUID()), Optional.empty()));

        assertEquals(1, look(FindingKind.OFF_HOURS, DAY).size());
    }

    @Test
    void whatTwoPartsOfARuleFindOfOneTerminalIsOneFinding() {
        history.asked(NIGHT, desk, Outcome.VALID, 1);
        history.denied(
                NIGHT,
                DenialReason.HOURS,
                Spot.desk(desk.terminal()),
                new Who(Optional.of(UUID.randomUUID()), Optional.empty()));

        assertEquals(1, look(FindingKind.OFF_HOURS, NIGHT).size());
    }

    @Test
    void aQuestionOnASundayIsFound() {
        history.asked(SUNDAY, desk, Outcome.VALID, 1);

        assertEquals(1, look(FindingKind.HOLIDAY, SUNDAY).size());
    }

    @Test
    void aQuestionOnAMondayIsNot() {
        history.asked(DAY, desk, Outcome.VALID, 1);

        assertEquals(List.of(), look(FindingKind.HOLIDAY, DAY));
    }

    @Test
    void aDayOffIsWhatTheCalendarSays() {
        history.asked(DAY, desk, Outcome.VALID, 1);
        var closed = new UnusualTimes(places, config, LocalDate.of(2026, 3, 2)::equals).holidays();
        var open = new UnusualTimes(places, config, LocalDate.of(2026, 3, 3)::equals).holidays();

        assertTrue(suspects(closed));
        assertFalse(suspects(open));
    }

    @Test
    void aHundredAndTwentyInAMinuteOfAQuietTerminalAreABurst() {
        history.asked(DAY, desk, Outcome.VALID, 120);

        var found = look(FindingKind.BURST, DAY).getFirst();
        assertEquals(120, found.times());
        assertEquals(20, found.evidence().size());
    }

    @Test
    void oneFewerIsNone() {
        history.asked(DAY, desk, Outcome.VALID, 119);

        assertEquals(List.of(), look(FindingKind.BURST, DAY));
    }

    @Test
    void whoIsBusyEveryDayIsHeldAgainstThat() {
        history.asked(DAY.minus(Duration.ofDays(1)), desk, Outcome.VALID, 100);
        sight.look(FindingKind.BURST, DAY.minus(Duration.ofDays(1)));
        history.asked(DAY, desk, Outcome.VALID, 300);

        assertEquals(List.of(), look(FindingKind.BURST, DAY));
    }

    @Test
    void moreThanThreeTimesTheBusiestMinuteIsABurst() {
        history.asked(DAY.minus(Duration.ofDays(1)), desk, Outcome.VALID, 100);
        sight.look(FindingKind.BURST, DAY.minus(Duration.ofDays(1)));
        history.asked(DAY, desk, Outcome.VALID, 301);

        assertEquals(1, look(FindingKind.BURST, DAY).size());
    }

    private List<Sight.Found> look(FindingKind kind, Instant minute) {
        sight.look(kind, minute);
        return sight.found(kind, desk.terminal());
    }

    private boolean suspects(Rule rule) {
        var suspicions =
                tenants.in(Tenants.CENTER, connection -> rule.look(connection, new Minutes(DAY, DAY.plusSeconds(60))));
        return suspicions.stream().map(Suspicion::subject).anyMatch(Subject.of(desk.terminal())::equals);
    }

    /// The directory is at most a second behind.
    private void await(String clinic) {
        while (places.of(clinic).hours().isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
