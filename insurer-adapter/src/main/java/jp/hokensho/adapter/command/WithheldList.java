package jp.hokensho.adapter.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.adapter.record.RecordedAttempt;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.TraceNumber;

/// Attempts on withheld cards on record, for people or machines, in the order in which they happened.
record WithheldList(List<Line> attempts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    /// One of them; members as in the centre's list.
    record Line(
            TraceNumber traceNumber,
            TraceNumber verificationNumber,
            Instant at,
            UUID withholding,
            Asker asker,
            LocalDate targetDate,
            Instant recordedAt) {

        static Line of(RecordedAttempt recorded) {
            var attempt = recorded.attempt();
            return new Line(
                    attempt.traceNumber(),
                    attempt.verificationNumber(),
                    attempt.at(),
                    attempt.withholding(),
                    attempt.asker(),
                    attempt.targetDate(),
                    recorded.recordedAt());
        }

        private List<String> cells() {
            return List.of(
                    verificationNumber.grouped(),
                    TIME.format(at),
                    asker.clinic(),
                    targetDate.toString(),
                    withholding.toString());
        }
    }

    static WithheldList of(List<RecordedAttempt> recorded) {
        return new WithheldList(recorded.stream().map(Line::of).toList());
    }

    /// An array of the attempts.
    String json() throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writeValueAsString(attempts);
    }

    /// A head and a line each, in columns.
    Stream<String> lines() {
        var head = Stream.of("number", "at", "clinic", "target", "withholding")
                .map(column -> Messages.of("withheld.label." + column));
        return Columns.of(head, attempts.stream().map(Line::cells));
    }
}
