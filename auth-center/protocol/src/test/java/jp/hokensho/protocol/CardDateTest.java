package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// dates as cards, clinics and receipt computers write them.
class CardDateTest {

    @ParameterizedTest
    @CsvSource({
        "S50.1.1, 1975-01-01",
        "s50.1.1, 1975-01-01",
        "S500101, 1975-01-01",
        "3500101, 1975-01-01",
        "昭和50年1月1日, 1975-01-01",
        "㍼50年1月1日, 1975-01-01",
        "R元.5.1, 2019-05-01",
        "令和元年5月1日, 2019-05-01",
        "R010501, 2019-05-01",
        "5010501, 2019-05-01",
        "R8.11.20, 2026-11-20",
        "20260331, 2026-03-31",
        "2026-03-31, 2026-03-31",
        "2026/3/31, 2026-03-31",
        "2026年3月31日, 2026-03-31",
        "18680101, 1868-01-01",
        "2199-12-31, 2199-12-31",
    })
    void everyFormOfTheDomainIsRead(String text, LocalDate day) {
        assertEquals(day, CardDate.parse(text));
        assertEquals(day, CardDate.parse(Widths.full(text)));
        assertEquals(day, CardDate.parse(Widths.mixed(text)));
        assertEquals(day, CardDate.parse("　" + text + " "));
    }

    @ParameterizedTest
    @CsvSource({
        "M1.1.25, 1868-01-25",
        "M45.7.29, 1912-07-29",
        "T1.7.30, 1912-07-30",
        "T15.12.24, 1926-12-24",
        "S1.12.25, 1926-12-25",
        "S64.1.7, 1989-01-07",
        "H1.1.8, 1989-01-08",
        "H31.4.30, 2019-04-30",
        "R1.5.1, 2019-05-01",
    })
    void theFirstAndLastDaysOfAnEraBelongToIt(String text, LocalDate day) {
        assertEquals(day, CardDate.parse(text));
        assertEquals(text, CardDate.shortEra(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M1.1.24",
                "M45.7.30",
                "T1.7.29",
                "T15.12.25",
                "S1.12.24",
                "S64.1.8",
                "H1.1.7",
                "H31.5.1",
                "R1.4.30"
            })
    void theDaysBeforeAndAfterAnEraDoNot(String text) {
        Refused.as(InputError.OUTSIDE_ERA, () -> CardDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S00.5.5", "S0.1.1", "3000101", "昭和99年1月1日"})
    void aYearThatTheEraDoesNotHaveIsNotMadeAnother(String text) {
        Refused.as(InputError.OUTSIDE_ERA, () -> CardDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"H31.2.29", "S50.2.29", "2026-02-30", "20260431", "2026/13/1", "R8.0.1", "R8.1.0", "1900-02-29"})
    void aDayThatTheCalendarDoesNotHaveIsNotMadeAnother(String text) {
        Refused.as(InputError.NO_SUCH_DATE, () -> CardDate.parse(text));
        Refused.as(InputError.NO_SUCH_DATE, () -> CardDate.parseEnd(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "22000101", "1867-12-31", "0000-01-01"})
    void farFutureAndFarPastAreOutOfRange(String text) {
        Refused.as(InputError.OUT_OF_RANGE, () -> CardDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X50.1.1",
                "6500101",
                "0500101",
                "S50.1",
                "S5011",
                "202603",
                "2026-0331",
                "2026-3/31",
                "S50-1-1",
                "昭和50.1.1",
                "-2026-03-31",
                "2026-03-31T00:00",
                "S50.1.1x",
                "٢٠٢٦٠٣٣١",
                "元.5.1",
                "today",
                "S100.1.1"
            })
    void anyOtherTextIsMalformed(String text) {
        Refused.as(InputError.MALFORMED, () -> CardDate.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "　"})
    void nothingTypedIsMissing(String text) {
        Refused.as(InputError.MISSING, () -> CardDate.parse(text));
    }

    @Test
    void aHugeTextIsRefusedUnread() {
        Refused.as(InputError.MALFORMED, () -> CardDate.parse("S" + "5".repeat(100_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "平成33年3月31日, 2021-03-31, true",
        "S64.1.8, 1989-01-08, true",
        "H31.5.1, 2019-05-01, true",
        "4310430, 2019-04-30, false",
        "令和7年3月31日, 2025-03-31, false",
        "2021-03-31, 2021-03-31, false",
    })
    void aPrintedEndBeyondItsEraIsComputedAndSaid(String text, LocalDate day, boolean beyondEra) {
        assertEquals(new CardDate.End(day, beyondEra), CardDate.parseEnd(text));
    }

    @Test
    void aPrintedEndBeforeItsEraIsRefused() {
        Refused.as(InputError.OUTSIDE_ERA, () -> CardDate.parseEnd("令和元年4月30日"));
    }
}
