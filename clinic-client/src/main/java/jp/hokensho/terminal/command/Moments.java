package jp.hokensho.terminal.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import jp.hokensho.terminal.text.Complaint;

/// Moments as people type them, in Tokyo: `2026-11-28T05:00`, with an offset where one is given, or a day.
final class Moments {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String LOCAL = DAY + "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";

    private Moments() {}

    /// A day begins with its first moment.
    ///
    /// @throws Complaint for what is no moment
    static Instant from(String text) {
        return moment(text, 0);
    }

    /// A day is over with its last moment: what ends on a day holds on it.
    ///
    /// @throws Complaint for what is no moment
    static Instant until(String text) {
        return moment(text, 1);
    }

    private static Instant moment(String text, int later) {
        try {
            if (text.matches(DAY)) {
                return LocalDate.parse(text).plusDays(later).atStartOfDay(TOKYO).toInstant();
            }
            return text.matches(LOCAL)
                    ? LocalDateTime.parse(text).atZone(TOKYO).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new Complaint("mandate.moment");
        }
    }
}
