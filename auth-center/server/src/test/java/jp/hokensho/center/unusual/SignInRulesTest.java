package jp.hokensho.center.unusual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.unusual.History.Spot;
import jp.hokensho.center.unusual.History.Who;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Alone.class)
@DisplayName("Failed sign-ins are found (R-23)")
class SignInRulesTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T01:00:00Z");

    @Inject
    History history;

    @Inject
    Sight sight;

    private final UUID person = UUID.randomUUID();
    private final UUID terminal = UUID.randomUUID();
    private final String address = UUID.randomUUID().toString();

    @Test
    void fiveInARowOfOneLoginAreFoundWithTheirNumbers() {
        var numbers = failed(5, MINUTE);

        sight.look(FindingKind.FAILED_SIGN_INS, MINUTE);

        var found = sight.found(FindingKind.FAILED_SIGN_INS, person);
        assertEquals(1, found.size());
        assertEquals(5, found.getFirst().times());
        assertEquals(numbers.reversed(), found.getFirst().evidence());
    }

    @Test
    void fourAreNot() {
        failed(4, MINUTE);

        assertFound(0);
    }

    @Test
    void fiveOverMoreThanAQuarterOfAnHourAreNot() {
        failed(1, MINUTE.minus(Duration.ofMinutes(16)));
        failed(4, MINUTE);

        assertFound(0);
    }

    @Test
    void aSuccessInBetweenBeginsAnew() {
        failed(3, MINUTE);
        history.signedIn(MINUTE.plusSeconds(10), Spot.desk(terminal), person);
        failed(3, MINUTE.plusSeconds(20));

        assertFound(0);
    }

    @Test
    @DisplayName("a success at the end is no excuse: the password may have been guessed")
    void aSuccessAtTheEndIsNoExcuse() {
        failed(5, MINUTE);
        history.signedIn(MINUTE.plusSeconds(10), Spot.desk(terminal), person);

        assertFound(1);
    }

    @Test
    void failuresOfTwoLoginsAtOneTerminalAreTheTerminals() {
        failed(3, MINUTE);
        IntStream.range(0, 2)
                .forEach(i -> history.denied(
                        MINUTE.plusSeconds(10 + i),
                        DenialReason.UNKNOWN_LOGIN,
                        Spot.desk(terminal),
                        Who.stranger("typo " + terminal)));

        sight.look(FindingKind.FAILED_SIGN_INS, MINUTE);

        assertEquals(
                5, sight.found(FindingKind.FAILED_SIGN_INS, terminal).getFirst().times());
        assertEquals(List.of(), sight.found(FindingKind.FAILED_SIGN_INS, person));
    }

    @Test
    void aSuccessAtTheTerminalInBetweenBeginsAnewThere() {
        failed(3, MINUTE);
        history.signedIn(MINUTE.plusSeconds(8), Spot.desk(terminal), UUID.randomUUID());
        IntStream.range(0, 2)
                .forEach(i -> history.denied(
                        MINUTE.plusSeconds(10 + i),
                        DenialReason.UNKNOWN_LOGIN,
                        Spot.desk(terminal),
                        Who.stranger("typo " + terminal)));

        sight.look(FindingKind.FAILED_SIGN_INS, MINUTE);

        assertEquals(List.of(), sight.found(FindingKind.FAILED_SIGN_INS, terminal));
    }

    @Test
    void fiveLoginsFromOneAddressAreASpread() {
        spread(5);

        sight.look(FindingKind.SPREAD_SIGN_INS, MINUTE);

        assertEquals(
                5, sight.found(FindingKind.SPREAD_SIGN_INS, address).getFirst().times());
    }

    @Test
    void fourLoginsFromOneAddressAreNone() {
        spread(4);

        sight.look(FindingKind.SPREAD_SIGN_INS, MINUTE);

        assertEquals(List.of(), sight.found(FindingKind.SPREAD_SIGN_INS, address));
    }

    @Test
    void fiveLoginsAtOneTerminalAreTheTerminals() {
        IntStream.range(0, 5)
                .forEach(i -> history.denied(
                        MINUTE.plusSeconds(i),
                        DenialReason.WRONG_PASSWORD,
                        Spot.desk(terminal),
                        Who.known(UUID.randomUUID())));

        sight.look(FindingKind.SPREAD_SIGN_INS, MINUTE);
        sight.look(FindingKind.FAILED_SIGN_INS, MINUTE);

        assertEquals(1, sight.found(FindingKind.SPREAD_SIGN_INS, terminal).size());
        assertEquals(List.of(), sight.found(FindingKind.FAILED_SIGN_INS, terminal));
    }

    private void spread(int logins) {
        IntStream.range(0, logins)
                .forEach(i -> history.denied(
                        MINUTE.plusSeconds(i),
                        DenialReason.UNKNOWN_LOGIN,
                        Spot.outside(address),
                        Who.stranger(address + i)));
    }

    private List<TraceNumber> failed(int times, Instant from) {
        return IntStream.range(0, times)
                .mapToObj(i -> history.denied(
                        from.plusSeconds(i), DenialReason.WRONG_PASSWORD, Spot.desk(terminal), Who.known(person)))
                .toList();
    }

    private void assertFound(int findings) {
        sight.look(FindingKind.FAILED_SIGN_INS, MINUTE);

        assertEquals(findings, sight.found(FindingKind.FAILED_SIGN_INS, person).size());
    }
}
