package jp.hokensho.center.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 国民の祝日, after the Act on National Holidays (昭和23年法律第178号) as it stands since 2016, with what was laid down
/// for 2019 to 2021 alone. The equinoxes are computed; the formula is good from 1980 to 2099.
public final class NationalHolidays {

    private static final Set<MonthDay> FIXED =
            days("01-01", "02-11", "04-29", "05-03", "05-04", "05-05", "11-03", "11-23");

    /// What moves with the years of the coronation and of the Olympic games.
    private static final Map<Integer, Set<MonthDay>> MOVED = Map.of(
            2019, days("05-01", "10-22", "07-15", "08-11", "10-14"),
            2020, days("02-23", "07-23", "07-24", "08-10"),
            2021, days("02-23", "07-22", "07-23", "08-08"));

    private static final int LAST_EMPEROR = 2018;
    private static final int SUBSTITUTES = 5;

    private NationalHolidays() {}

    /// Also the days that are holidays because of those around them: §3 (2) and (3).
    public static boolean are(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }

    /// The first day after a Sunday's holiday that is none itself.
    private static boolean isSubstitute(LocalDate day) {
        return IntStream.rangeClosed(1, SUBSTITUTES)
                .mapToObj(day::minusDays)
                .takeWhile(NationalHolidays::isNamed)
                .anyMatch(holiday -> holiday.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    private static boolean isNamed(LocalDate day) {
        var year = day.getYear();
        var date = MonthDay.from(day);
        return FIXED.contains(date)
                || day.equals(monday(year, 1, 2))
                || day.equals(monday(year, 9, 3))
                || isEquinox(day)
                || moved(year).contains(date);
    }

    /// Emperor's birthday, day of the sea, of the mountains and of sports.
    private static Set<MonthDay> moved(int year) {
        var emperor = MonthDay.parse(year > LAST_EMPEROR ? "--02-23" : "--12-23");
        return MOVED.getOrDefault(
                year,
                Set.of(
                        emperor,
                        MonthDay.from(monday(year, 7, 3)),
                        MonthDay.of(8, 11),
                        MonthDay.from(monday(year, 10, 2))));
    }

    private static boolean isEquinox(LocalDate day) {
        return day.equals(equinox(day.getYear(), 3, 20.8431)) || day.equals(equinox(day.getYear(), 9, 23.2488));
    }

    /// @param mean the day of March or September in 1980, with its fraction
    private static LocalDate equinox(int year, int month, double mean) {
        var years = year - 1980;
        return LocalDate.of(year, month, (int) (mean + 0.242194 * years - Math.floorDiv(years, 4)));
    }

    private static LocalDate monday(int year, int month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static Set<MonthDay> days(String... dates) {
        return Stream.of(dates).map(date -> MonthDay.parse("--" + date)).collect(Collectors.toUnmodifiableSet());
    }
}
