package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.hokensho.cards.CardFiles.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-03: a card file and a target date, on the day before, on and after each boundary")
class TimeTravelTest {

    private static final String LINE = "06990014,千代田,12,,1,上野 太郎,ウエノ タロウ,1,S1.12.25,,%s,%s,%s,,,0,2026-03-31";

    @TempDir
    Path directory;

    /// From, until and day of loss as a file has them; then the first and the last day with cover.
    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2026-03-31,            , 2025-04-01/2026-03-31",
        "2025-04-01,           , 2025-10-01 , 2025-04-01/2025-09-30",
        "2025-04-01, 2026-03-31, 2025-10-01 , 2025-04-01/2025-09-30",
        "2025-04-01, 2025-09-30, 2026-03-31 , 2025-04-01/2025-09-30",
        "2024-02-29, 2028-02-29,            , 2024-02-29/2028-02-29",
        "2025-04-01, 2025-04-01,            , 2025-04-01/2025-04-01",
        // the last day of an era and the first of the next, in the old and the new one's years
        "T元.7.30  , T15.12.24 ,            , 1912-07-30/1926-12-24",
        "昭和元年12月25日, S64.1.7,         , 1926-12-25/1989-01-07",
        "S64.1.7   , H1.1.8    ,            , 1989-01-07/1989-01-08",
        "H元.1.8   , H31.4.30  ,            , 1989-01-08/2019-04-30",
        "R元.5.1   , 5020331   ,            , 2019-05-01/2020-03-31",
        "H30.10.1  ,           , R1.5.1     , 2018-10-01/2019-04-30",
        // an end printed beyond its era
        "H30.4.1   , H33.3.31  ,            , 2018-04-01/2021-03-31",
        "S63.4.1   , 昭和66年3月31日,       , 1988-04-01/1991-03-31",
    })
    void theVerdictTurnsOnTheDay(String from, String until, String lostOn, String covered) throws Exception {
        var first = LocalDate.parse(covered.split("/")[0]);
        var last = LocalDate.parse(covered.split("/")[1]);
        var cards = cards(LINE.formatted(from, text(until), text(lostOn)));

        assertEquals(List.of(Outcome.NOT_YET_VALID, Outcome.VALID), around(cards, first.minusDays(1), first));
        assertEquals(List.of(Outcome.VALID, Outcome.EXPIRED), around(cards, last, last.plusDays(1)));
    }

    @Test
    void anOpenEndNeverEnds() throws Exception {
        var cards = cards(LINE.formatted("H31.4.30", "", ""));

        var later = List.of(
                LocalDate.of(2019, 4, 30),
                LocalDate.of(2019, 5, 1),
                LocalDate.of(2100, 2, 28),
                LocalDate.of(2199, 12, 31));

        assertEquals(
                List.of(Outcome.VALID, Outcome.VALID, Outcome.VALID, Outcome.VALID),
                around(cards, later.toArray(LocalDate[]::new)));
    }

    @Test
    void aLossOnTheFirstDayIsNeverCover() throws Exception {
        var cards = cards(LINE.formatted("R1.5.1", "", "R1.5.1"));

        assertEquals(
                List.of(Outcome.NOT_YET_VALID, Outcome.EXPIRED, Outcome.EXPIRED),
                around(cards, LocalDate.of(2019, 4, 30), LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 2)));
    }

    @Test
    void betweenTwoPeriodsTheCoverHasEndedAndBeginsAgain() throws Exception {
        var cards = cards(LINE.formatted("2025-06-01", "", ""), LINE.formatted("2024-04-01", "2025-03-31", ""));

        assertEquals(
                List.of(Outcome.VALID, Outcome.EXPIRED, Outcome.EXPIRED, Outcome.VALID),
                around(
                        cards,
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 1),
                        LocalDate.of(2025, 5, 31),
                        LocalDate.of(2025, 6, 1)));
    }

    @Test
    void everyDayOfTenYearsIsJudgedByTheWordsOfTheDomain() throws Exception {
        var from = LocalDate.of(2018, 4, 1);
        var until = LocalDate.of(2026, 3, 31);
        var lostOn = LocalDate.of(2022, 2, 28);
        var cards = cards(LINE.formatted(from, until, lostOn));

        for (var day : days(LocalDate.of(2017, 1, 1), 3_652)) {
            var expected = day.isBefore(from)
                    ? Outcome.NOT_YET_VALID
                    : day.isAfter(until) || !day.isBefore(lostOn) ? Outcome.EXPIRED : Outcome.VALID;
            assertEquals(List.of(expected), around(cards, day), day::toString);
        }
    }

    private static List<LocalDate> days(LocalDate first, int count) {
        return LongStream.range(0, count).mapToObj(first::plusDays).toList();
    }

    private static List<Outcome> around(ListedCards cards, LocalDate... days) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        for (var day : days) {
            outcomes.add(cards.asked(ListedCards.card("千代田", "12", null), Optional.empty(), day)
                    .outcome());
        }
        return outcomes;
    }

    private ListedCards cards(String... lines) throws Exception {
        var all = Stream.concat(Stream.of(HEADER), Stream.of(lines)).toArray(String[]::new);
        return new ListedCards(CardFiles.read(CardFiles.write(directory, UTF_8, all)).stream()
                .map(line -> ((CardLine.Good) line).person())
                .toList());
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
