package jp.hokensho.protocol;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates as cards, receipt computers and people write them (domain.md "Dates"), parsed strictly.
public final class CardDate {

    private static final int FIRST_YEAR = 1868;
    private static final int LAST_YEAR = 2199;

    /// Groups of each: era (empty in western forms), year, month, day.
    private static final List<Pattern> FORMS = Stream.of(
                    "([MTSHR])(元|[0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})",
                    "([MTSHR1-5])([0-9]{2})([0-9]{2})([0-9]{2})",
                    "(明治|大正|昭和|平成|令和)(元|[0-9]{1,2})年([0-9]{1,2})月([0-9]{1,2})日",
                    "()([0-9]{4})([0-9]{2})([0-9]{2})",
                    "()([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})",
                    "()([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})",
                    "()([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
            .map(Pattern::compile)
            .toList();

    private CardDate() {}

    /// `S50.1.1`, `S500101`, `3500101`, `昭和50年1月1日`, `R元.5.1`, `20260331`, `2026-03-31`, `2026/3/31`, full-width too.
    ///
    /// @throws InvalidInput `MISSING`, `MALFORMED`, `NO_SUCH_DATE` (H31.2.29), `OUTSIDE_ERA` (S64.1.8),
    ///     `OUT_OF_RANGE` (before 1868 or after 2199)
    public static LocalDate parse(String text) {
        var end = parseEnd(text);
        if (end.beyondEra()) {
            throw new InvalidInput(InputError.OUTSIDE_ERA);
        }
        return end.date();
    }

    /// A card's printed end may lie beyond its era: 平成33年3月31日 is 2021-03-31, and said to be beyond.
    ///
    /// @throws InvalidInput as [#parse(String)]; `OUTSIDE_ERA` only before the era began
    public static End parseEnd(String text) {
        var typed = Typed.numeric(text).toUpperCase(Locale.ROOT);
        return FORMS.stream()
                .map(form -> form.matcher(typed))
                .filter(Matcher::matches)
                .findFirst()
                .map(CardDate::read)
                .orElseThrow(() -> new InvalidInput(InputError.MALFORMED));
    }

    /// @param beyondEra the era had ended before that day
    public record End(LocalDate date, boolean beyondEra) {}

    private static End read(Matcher form) {
        var year = form.group(2).equals("元") ? 1 : Integer.parseInt(form.group(2));
        var month = Integer.parseInt(form.group(3));
        var day = Integer.parseInt(form.group(4));
        if (form.group(1).isEmpty()) {
            return new End(day(year, month, day), false);
        }
        var era = Era.marked(form.group(1));
        var date = day(era.westernYear(year), month, day);
        if (era.startsAfter(date)) {
            throw new InvalidInput(InputError.OUTSIDE_ERA);
        }
        return new End(date, era.endedBefore(date));
    }

    private static LocalDate day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInput(InputError.OUT_OF_RANGE);
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            throw new InvalidInput(InputError.NO_SUCH_DATE);
        }
    }

    /// `昭和30年5月5日`, `令和元年5月1日`; before 1868-01-25 (not in the calendar's eras) the western form.
    public static String era(LocalDate date) {
        return Era.on(date)
                .map(era -> era.kanji() + kanjiYear(era.yearOfEra(date)) + "年" + date.getMonthValue() + "月"
                        + date.getDayOfMonth() + "日")
                .orElseGet(date::toString);
    }

    /// `S30.5.5`: parses back to the same day.
    public static String shortEra(LocalDate date) {
        return Era.on(date)
                .map(era ->
                        era.letter() + era.yearOfEra(date) + "." + date.getMonthValue() + "." + date.getDayOfMonth())
                .orElseGet(date::toString);
    }

    /// `昭和30年5月5日 (1955-05-05)`.
    public static String both(LocalDate date) {
        return era(date) + " (" + date + ")";
    }

    private static String kanjiYear(int yearOfEra) {
        return yearOfEra == 1 ? "元" : String.valueOf(yearOfEra);
    }
}
