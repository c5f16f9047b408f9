package jp.hokensho.center.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.card.Found;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// An answer and where it came from.
///
/// @param adapter the device that answered; empty where none did
/// @param asOf when the insurer said it; empty where nobody did
/// @param statement as the insurer signed it; empty unless it did
/// @param imported number of the import that the stored cards came from; empty unless they answered
/// @param withholding the insurer's order that answered; empty unless one did
/// @param insurerMs time spent waiting for the insurer; empty where none was asked
public record Given(
        Answer answer,
        Source source,
        Optional<UUID> adapter,
        Optional<Instant> asOf,
        Optional<String> statement,
        Optional<TraceNumber> imported,
        Optional<UUID> withholding,
        Optional<Long> insurerMs) {

    static Given stored(Found found) {
        return new Given(
                found.answer(),
                Source.STORED,
                Optional.empty(),
                Optional.of(found.asOf()),
                Optional.empty(),
                found.imported(),
                Optional.empty(),
                Optional.empty());
    }

    static Given byCenter(Answer answer) {
        return unasked(answer, Source.NONE, Optional.empty());
    }

    /// By the insurer's standing order: it is not asked.
    static Given withheld(UUID withholding) {
        return unasked(new Answer.Withheld(), Source.STAND_IN, Optional.of(withholding));
    }

    private static Given unasked(Answer answer, Source source, Optional<UUID> withholding) {
        return new Given(
                answer,
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                withholding,
                Optional.empty());
    }
}
