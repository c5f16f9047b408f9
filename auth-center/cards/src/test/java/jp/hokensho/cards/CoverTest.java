package jp.hokensho.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.cards.Cover.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-03: cover, day by day")
class CoverTest {

    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
    private static final LocalDate LOST = LocalDate.of(2025, 10, 1);

    @Test
    void beginsOnItsFirstDay() {
        var cover = new Cover(FROM, Optional.empty(), Optional.empty());

        assertEquals(Standing.NOT_YET, cover.on(FROM.minusDays(1)));
        assertEquals(Standing.COVERED, cover.on(FROM));
        assertEquals(Standing.COVERED, cover.on(FROM.plusDays(1)));
    }

    @Test
    void lastsThroughItsLastDay() {
        var cover = new Cover(FROM, Optional.of(UNTIL), Optional.empty());

        assertEquals(Standing.COVERED, cover.on(UNTIL.minusDays(1)));
        assertEquals(Standing.COVERED, cover.on(UNTIL));
        assertEquals(Standing.ENDED, cover.on(UNTIL.plusDays(1)));
    }

    @Test
    void theDayOfLossIsTheFirstWithoutCover() {
        var cover = new Cover(FROM, Optional.of(UNTIL), Optional.of(LOST));

        assertEquals(Standing.COVERED, cover.on(LOST.minusDays(1)));
        assertEquals(Standing.ENDED, cover.on(LOST));
        assertEquals(Standing.ENDED, cover.on(LOST.plusDays(1)));
        assertEquals(Optional.of(LOST.minusDays(1)), cover.lastDay());
    }

    @Test
    void aLossAfterThePrintedEndChangesNothing() {
        var cover = new Cover(FROM, Optional.of(UNTIL), Optional.of(UNTIL.plusDays(10)));

        assertEquals(Optional.of(UNTIL), cover.lastDay());
    }

    @Test
    void anOpenEndNeverEnds() {
        var cover = new Cover(FROM, Optional.empty(), Optional.empty());

        assertEquals(Standing.COVERED, cover.on(LocalDate.of(2199, 12, 31)));
        assertEquals(Optional.empty(), cover.lastDay());
    }

    @Test
    void aLossOnTheFirstDayLeavesNoDayOfCover() {
        var cover = new Cover(FROM, Optional.empty(), Optional.of(FROM));

        assertEquals(Standing.NOT_YET, cover.on(FROM.minusDays(1)));
        assertEquals(Standing.ENDED, cover.on(FROM));
    }
}
