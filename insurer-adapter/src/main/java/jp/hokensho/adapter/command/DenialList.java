package jp.hokensho.adapter.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.adapter.record.RecordedDenial;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// Denials on record, for people or machines, in the order in which they happened.
record DenialList(List<Line> denials) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    /// One of them; members as in the centre's list.
    record Line(
            TraceNumber traceNumber,
            Instant at,
            DenialReason reason,
            String tenant,
            UUID terminal,
            UUID person,
            String insurer,
            String operation,
            Instant recordedAt) {

        static Line of(RecordedDenial recorded) {
            var denial = recorded.denial();
            return new Line(
                    denial.traceNumber(),
                    denial.at(),
                    denial.reason(),
                    denial.tenant(),
                    denial.terminal(),
                    denial.person(),
                    denial.insurer(),
                    denial.operation(),
                    recorded.recordedAt());
        }

        private List<String> cells() {
            return List.of(
                    traceNumber.grouped(),
                    TIME.format(at),
                    Objects.requireNonNullElse(tenant, "-"),
                    Objects.requireNonNullElse(insurer, "-"),
                    reason.message(Locale.getDefault()),
                    operation);
        }
    }

    static DenialList of(List<RecordedDenial> recorded) {
        return new DenialList(recorded.stream().map(Line::of).toList());
    }

    /// An array of the denials.
    String json() throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writeValueAsString(denials);
    }

    /// A head and a line each, in columns.
    Stream<String> lines() {
        var head = Stream.of("number", "at", "tenant", "insurer", "reason", "operation")
                .map(column -> Messages.of("denials.label." + column));
        return Columns.of(head, denials.stream().map(Line::cells));
    }
}
