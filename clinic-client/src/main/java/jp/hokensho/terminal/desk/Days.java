package jp.hokensho.terminal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.terminal.text.Say;

/// Dates as the counter reads them: the Japanese era first for Japanese readers, the western year first for
/// others. Days are days in Tokyo.
public record Days(Say say) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// `平成17年7月8日 (2005-07-08)`, `2005-07-08 (平成17年7月8日)`: the card beside it has the era.
    public String day(LocalDate day) {
        return say.japanese() ? CardDate.both(day) : western(day);
    }

    /// Without the other calendar: `平成17年7月8日`, `2005-07-08 (平成17年7月8日)`.
    String own(LocalDate day) {
        return say.japanese() ? CardDate.era(day) : western(day);
    }

    /// In a table: `昭和11年1月15日`, `1936-01-15 (S11.1.15)`.
    String tabled(LocalDate day) {
        return say.japanese() ? CardDate.era(day) : day + " (" + CardDate.shortEra(day) + ")";
    }

    /// For narrow columns: `H17.7.8`, `2005-07-08`; empty where open.
    String narrow(LocalDate day) {
        if (day == null) {
            return "";
        }
        return say.japanese() ? CardDate.shortEra(day) : day.toString();
    }

    /// `平成16年4月1日 ～ 平成22年3月31日`.
    String period(LocalDate from, LocalDate until) {
        return say.of("desk.period", own(from), until == null ? say.of("desk.open") : own(until));
    }

    /// `(2004-04-01 ～ 2010-03-31)` for Japanese readers; empty for those who have read it.
    String westernPeriod(LocalDate from, LocalDate until) {
        return say.japanese() ? "(" + from + " ～" + (until == null ? "" : " " + until) + ")" : "";
    }

    /// `平成17年8月1日 から`, where the end is not told.
    String since(LocalDate from) {
        return say.of("desk.since", day(from));
    }

    /// `令和8年11月20日 10:02:03`.
    public String moment(Instant moment) {
        var inTokyo = moment.atZone(TOKYO);
        var day = inTokyo.toLocalDate();
        return say.of("desk.moment", say.japanese() ? CardDate.era(day) : day.toString(), CLOCK.format(inTokyo));
    }

    /// `3日前の情報`, where what was answered was known days before it was asked; else empty.
    ///
    /// @param known null where nothing was
    String age(Instant known, Instant asked) {
        if (known == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(known, TOKYO), LocalDate.ofInstant(asked, TOKYO));
        return days < 1 ? "" : say.of("desk.days_old", days);
    }

    private static String western(LocalDate day) {
        return day + " (" + CardDate.era(day) + ")";
    }
}
