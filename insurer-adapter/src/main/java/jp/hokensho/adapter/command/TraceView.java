package jp.hokensho.adapter.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.adapter.record.Recorded;
import jp.hokensho.adapter.record.Recorded.Erasure;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// An exchange on record, for people or machines. Symbol and number are masked: a trace needs them for nothing.
///
/// @param card `****` while what was asked is kept, empty once it was erased
/// @param erasedAt null while it is kept
/// @param keptDays the rule by which it was erased, null while it is kept
record TraceView(
        TraceNumber number,
        Instant recordedAt,
        String insurer,
        String clinic,
        String terminal,
        String person,
        LocalDate targetDate,
        String card,
        Outcome outcome,
        Instant asOf,
        Instant erasedAt,
        Integer keptDays) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx").withZone(ZoneId.of("Asia/Tokyo"));

    static TraceView of(Recorded recorded) {
        var asker = recorded.asker();
        return new TraceView(
                recorded.number(),
                recorded.at(),
                recorded.insurer().value(),
                asker.clinic(),
                asker.terminal().toString(),
                asker.person().toString(),
                recorded.targetDate(),
                recorded.exchange().isPresent() ? "****" : "",
                recorded.outcome(),
                recorded.asOf(),
                recorded.erasure().map(Erasure::at).orElse(null),
                recorded.erasure().map(Erasure::days).orElse(null));
    }

    String json() throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writeValueAsString(this);
    }

    String text() {
        return Stream.of(
                        line("number", number.grouped()),
                        line("outcome", outcome.message(Locale.getDefault()) + " (" + outcome + ")"),
                        line("recorded", TIME.format(recordedAt)),
                        line("as-of", TIME.format(asOf)),
                        line("target", CardDate.both(targetDate)),
                        line("insurer", insurer),
                        line("clinic", clinic),
                        line("terminal", terminal),
                        line("person", person),
                        line(
                                "card",
                                keptDays == null ? card : Messages.of("trace.erased", TIME.format(erasedAt), keptDays)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /// The labels of a language are equally wide.
    private static String line(String key, String value) {
        return Messages.of("trace.label." + key) + "  " + value;
    }
}
