package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// R-04: both calendars, and no text that is read changes its day when it is printed and read again.
class CardDatePrintTest {

    @Example
    void datesArePrintedInBothCalendars() {
        assertEquals("昭和30年5月5日 (1955-05-05)", CardDate.both(LocalDate.of(1955, 5, 5)));
        assertEquals("昭和30年5月5日", CardDate.era(LocalDate.of(1955, 5, 5)));
        assertEquals("平成元年1月8日", CardDate.era(LocalDate.of(1989, 1, 8)));
        assertEquals("S30.5.5", CardDate.shortEra(LocalDate.of(1955, 5, 5)));
    }

    @Example
    void aDayBeforeTheErasIsPrintedInTheWesternForm() {
        assertEquals("1868-01-24", CardDate.era(LocalDate.of(1868, 1, 24)));
        assertEquals("1868-01-24", CardDate.shortEra(LocalDate.of(1868, 1, 24)));
    }

    @Property
    void whatIsPrintedIsReadBackAsTheSameDay(@ForAll("days") LocalDate day) {
        assertEquals(day, CardDate.parse(CardDate.shortEra(day)));
        assertEquals(day, CardDate.parse(Widths.full(CardDate.shortEra(day))));
        assertEquals(day, CardDate.parse(day.toString()));
        assertEquals(day, CardDate.parse(day.format(DateTimeFormatter.BASIC_ISO_DATE)));
        assertEquals(day, CardDate.parse(day.format(DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT))));
        assertEquals(new CardDate.End(day, false), CardDate.parseEnd(CardDate.era(day)));
    }

    @Property
    void theCompactEraFormsNameTheSameDay(@ForAll("daysOfTwoDigitEraYears") LocalDate day) {
        var era = Era.on(day).orElseThrow();
        var digits = "%02d%02d%02d".formatted(era.yearOfEra(day), day.getMonthValue(), day.getDayOfMonth());

        assertEquals(day, CardDate.parse(era.letter() + digits));
        assertEquals(day, CardDate.parse((era.ordinal() + 1) + digits));
    }

    /// Months up to 14 and days up to 33 are typed: what is read has the month and day of the text, never others.
    @Property(tries = 5000)
    void noTextThatIsReadBecomesAnotherDay(
            @ForAll("eras") String era,
            @ForAll @IntRange(max = 99) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day) {
        read(era + "%d.%d.%d".formatted(year, month, day)).ifPresent(date -> {
            assertEquals(month, date.getMonthValue());
            assertEquals(day, date.getDayOfMonth());
            assertEquals(era + year, CardDate.shortEra(date).split("\\.")[0]);
            assertEquals(date, CardDate.parse(CardDate.era(date)));
        });
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(CardDate.parse(text));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> eras() {
        return Arbitraries.of("M", "T", "S", "H", "R");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return between(LocalDate.of(1868, 1, 1), LocalDate.of(2117, 12, 31));
    }

    @Provide
    Arbitrary<LocalDate> daysOfTwoDigitEraYears() {
        return between(LocalDate.of(1868, 1, 25), LocalDate.of(2117, 12, 31));
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
