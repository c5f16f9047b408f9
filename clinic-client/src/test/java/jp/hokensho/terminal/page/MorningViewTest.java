package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.center.GivenBatch.State;
import jp.hokensho.terminal.morning.Run;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-05: what became of the morning list is told the next morning")
class MorningViewTest {

    private static final LocalDate EVENING = LocalDate.of(2026, 11, 22);
    /// Half past eight in Tokyo, the morning after.
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);

    private static final Instant GIVEN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void howManyWereAskedAndHowManyAreToBeLookedAt() {
        var view = told(given(State.DONE, false), Locale.JAPANESE);

        assertEquals("令和8年11月23日 (2026-11-23)の予約 42件を照会しました。確かめることがある行 3件。照会できない行が 1件あり、除きました。", view.line());
        assertEquals("次は 令和8年11月23日 (2026-11-23) 19:00 から照会します。", view.next());
        assertTrue(view.isNews());
    }

    @Test
    void inEnglishToo() {
        var view = told(given(State.DONE, true), Locale.ENGLISH);

        assertTrue(view.line().startsWith("Appointments of 2026-11-23"), view.line());
        assertFalse(view.isNews());
    }

    @Test
    void whyItCouldNotBeAsked() {
        var run = new Run(EVENING, null, 0, null, Map.of("ja", "委任は終了しました。", "en", "It has ended."), false);

        assertTrue(told(run, Locale.JAPANESE).line().endsWith("照会できませんでした。委任は終了しました。"));
        assertTrue(told(run, Locale.ENGLISH).line().endsWith("could not be asked. It has ended."));
    }

    @Test
    @DisplayName("an evening on which the program did not run is told")
    void anEveningThatWasMissed() {
        var before = given(State.DONE, true);
        var later = Clock.offset(MORNING, Duration.ofDays(1));

        var view = MorningView.of(Optional.of(before), LocalTime.of(19, 0), Say.in(Locale.JAPANESE), later);

        assertTrue(view.line().contains("動いていませんでした"), view.line());
        assertTrue(view.isNews());
    }

    @Test
    void whereNoneWasEverAskedNothingIsNew() {
        var view = MorningView.of(Optional.empty(), LocalTime.of(19, 0), Say.in(Locale.JAPANESE), MORNING);

        assertFalse(view.isNews());
    }

    private static MorningView told(Run run, Locale locale) {
        return MorningView.of(Optional.of(run), LocalTime.of(19, 0), Say.in(locale), MORNING);
    }

    private static Run given(State state, boolean seen) {
        var outcomes = Map.of(Outcome.VALID, 39, Outcome.EXPIRED, 2, Outcome.CARD_NOT_FOUND, 1);
        var batch = new GivenBatch(UUID.randomUUID(), state, GIVEN, GIVEN, GIVEN, 42, 0, 42, 0, 0, outcomes);
        return new Run(EVENING, GIVEN, 1, batch, Map.of(), seen);
    }
}
