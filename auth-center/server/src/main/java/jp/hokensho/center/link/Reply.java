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
public record Reply(Answer answer, Optional<UUID> adapter, Optional<Instant> asOf) {

    /// Microseconds: what the record keeps is what the clinic is told.
    static Reply of(Adapter adapter, Told told) {
        var asOf = told.asOf().truncatedTo(ChronoUnit.MICROS);
        return new Reply(told.answer(), Optional.of(adapter.device()), Optional.of(asOf));
    }

    static Reply none(Answer.Unreached why) {
        return new Reply(new Answer.Unavailable(why), Optional.empty(), Optional.empty());
    }

    static Reply bad(Adapter adapter) {
        return new Reply(
                new Answer.Unavailable(Answer.Unreached.BAD_ANSWER), Optional.of(adapter.device()), Optional.empty());
    }

    /// `answered`, or why not: the label of the metric.
    String result() {
        return answer instanceof Answer.Unavailable(var why) ? why.name() : "ANSWERED";
    }
}
