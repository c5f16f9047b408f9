package jp.hokensho.adapter.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.adapter.record.RecordedDifference;
import jp.hokensho.protocol.Difference.Kind;
import jp.hokensho.protocol.TraceNumber;

/// Differences between this record and the centre's, for people or machines, by day and number.
record DifferenceList(List<Line> differences) {

    /// One of them.
    ///
    /// @param what as the centre sees it
    record Line(LocalDate day, TraceNumber verificationNumber, Kind what, Instant comparedAt) {

        static Line of(RecordedDifference recorded) {
            var difference = recorded.difference();
            return new Line(recorded.day(), difference.number(), difference.what(), recorded.comparedAt());
        }

        private List<String> cells() {
            var words = Messages.of("differences." + what.name().toLowerCase(Locale.ROOT));
            return List.of(day.toString(), verificationNumber.grouped(), words);
        }
    }

    static DifferenceList of(List<RecordedDifference> recorded) {
        return new DifferenceList(recorded.stream().map(Line::of).toList());
    }

    /// An array of the differences.
    String json() throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writeValueAsString(differences);
    }

    /// A head and a line each, in columns.
    Stream<String> lines() {
        var head = Stream.of("day", "number", "what").map(column -> Messages.of("differences.label." + column));
        return Columns.of(head, differences.stream().map(Line::cells));
    }
}
