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
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.unusual.History.Desk;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Alone.class)
@DisplayName("Questions that nobody asks who has the card are found (R-23)")
class QuestionRulesTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T01:00:00Z");

    @Inject
    History history;

    @Inject
    Sight sight;

    private final Desk desk = Desk.some();
    private final String card = UUID.randomUUID().toString();

    @Test
    void twentyNotFoundInARowAreFound() {
        history.asked(MINUTE, desk, Outcome.CARD_NOT_FOUND, 12);
        history.asked(MINUTE.plusSeconds(10), desk, Outcome.INSURER_NOT_FOUND, 13);

        var found = guesses().getFirst();
        assertEquals(25, found.times());
        assertEquals(20, found.evidence().size());
    }

    @Test
    void nineteenAreNot() {
        history.asked(MINUTE, desk, Outcome.CARD_NOT_FOUND, 19);

        assertEquals(List.of(), guesses());
    }

    @Test
    void aFoundCardInBetweenBeginsAnew() {
        history.asked(MINUTE, desk, Outcome.CARD_NOT_FOUND, 15);
        history.asked(MINUTE.plusSeconds(1), desk, Outcome.VALID, 1);
        history.asked(MINUTE.plusSeconds(2), desk, Outcome.CARD_NOT_FOUND, 15);

        assertEquals(List.of(), guesses());
    }

    @Test
    @DisplayName("a found card at the end is no excuse: it may have been guessed")
    void aFoundCardAtTheEndIsNoExcuse() {
        history.asked(MINUTE, desk, Outcome.CARD_NOT_FOUND, 20);
        history.asked(MINUTE.plusSeconds(1), desk, Outcome.EXPIRED, 1);

        assertEquals(1, guesses().size());
    }

    @Test
    void anInsurerThatDoesNotAnswerEndsNoRun() {
        history.asked(MINUTE, desk, Outcome.CARD_NOT_FOUND, 10);
        history.asked(MINUTE.plusSeconds(1), desk, Outcome.INSURER_UNAVAILABLE, 5);
        history.asked(MINUTE.plusSeconds(2), desk, Outcome.CARD_NOT_FOUND, 10);

        assertEquals(20, guesses().getFirst().times());
    }

    @Test
    void whatOtherTerminalsOfTheClinicFindEndsNoRun() {
        history.asked(MINUTE, desk, Outcome.CARD_NOT_FOUND, 10);
        history.asked(MINUTE.plusSeconds(1), Desk.some(), Outcome.VALID, 10);
        history.asked(MINUTE.plusSeconds(2), desk, Outcome.CARD_NOT_FOUND, 10);

        assertEquals(1, guesses().size());
    }

    @Test
    void aRunThatBeganInTheMinutesBeforeCounts() {
        history.asked(MINUTE.minus(Duration.ofMinutes(10)), desk, Outcome.CARD_NOT_FOUND, 15);
        history.asked(MINUTE, desk, Outcome.CARD_NOT_FOUND, 5);

        assertEquals(20, guesses().getFirst().times());
    }

    @Test
    void aCardThatFourClinicsAskAboutIsFound() {
        askedBy(4, Duration.ofHours(1));

        assertEquals(4, widely().getFirst().times());
    }

    @Test
    void threeClinicsAreNone() {
        askedBy(3, Duration.ofHours(1));

        assertEquals(List.of(), widely());
    }

    @Test
    void fourClinicsOverMoreThanADayAreNone() {
        askedBy(4, Duration.ofHours(9));

        assertEquals(List.of(), widely());
    }

    private void askedBy(int clinics, Duration apart) {
        for (var i = 0; i < clinics; i++) {
            var clinic = new Desk("131000000" + i, UUID.randomUUID());
            history.asked(MINUTE.minus(apart.multipliedBy(i)), clinic, card);
        }
    }

    private List<Sight.Found> widely() {
        sight.look(FindingKind.CARD_ASKED_WIDELY, MINUTE);
        return sight.found(FindingKind.CARD_ASKED_WIDELY, card);
    }

    private List<Sight.Found> guesses() {
        sight.look(FindingKind.GUESSED_NUMBERS, MINUTE);
        return sight.found(FindingKind.GUESSED_NUMBERS, desk.terminal());
    }
}
