package jp.hokensho.cards;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import jp.hokensho.protocol.CardDate;

/// When an insurer changed a card: `2026-03-31T10:15:00+09:00`, `2026-03-31 10:15`, or a day in any form of
/// [CardDate]. Without an offset it is the time of Tokyo; microseconds are kept.
final class UpdateTime {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private UpdateTime() {}

    /// @throws jp.hokensho.protocol.InvalidInput as [CardDate#parse] does
    static Instant parse(String text) {
        var plain = Normalizer.normalize(text, Form.NFKC)
                .replaceFirst("(?<=\\d) (?=\\d)", "T")
                .replace('/', '-');
        return tried(plain, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from)
                .map(OffsetDateTime::toInstant)
                .or(() -> tried(plain, LOCAL, LocalDateTime::from)
                        .map(time -> time.atZone(TOKYO).toInstant()))
                .orElseGet(() -> CardDate.parse(text).atStartOfDay(TOKYO).toInstant())
                .truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Optional<T> tried(String text, DateTimeFormatter form, TemporalQuery<T> query) {
        try {
            return Optional.of(form.parse(text, query));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
