package jp.hokensho.center.link;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.LinkMessage.Told;

/// What came of asking an insurer: its answer, or `Unavailable` and why.
///
/// @param adapter the device that answered, a bad answer included; empty where none did
/// @param asOf when the insurer says it looked; empty unless it answered
/// @param statement as the insurer signed it; empty unless it did
public record Reply(Answer answer, Optional<UUID> adapter, Optional<Instant> asOf, Optional<String> statement) {

    /// Microseconds: what the record keeps is what the clinic is told.
    static Reply of(Adapter adapter, Told told) {
        var asOf = told.asOf().truncatedTo(ChronoUnit.MICROS);
        return new Reply(
                told.answer(), Optional.of(adapter.device()), Optional.of(asOf), Optional.ofNullable(told.statement()));
    }

    static Reply none(Answer.Unreached why) {
        return without(why, Optional.empty());
    }

    static Reply bad(Adapter adapter) {
        return without(Answer.Unreached.BAD_ANSWER, Optional.of(adapter.device()));
    }

    private static Reply without(Answer.Unreached why, Optional<UUID> adapter) {
        return new Reply(new Answer.Unavailable(why), adapter, Optional.empty(), Optional.empty());
    }

    /// `answered`, or why not: the label of the metric.
    String result() {
        return answer instanceof Answer.Unavailable(var why) ? why.name() : "ANSWERED";
    }
}
