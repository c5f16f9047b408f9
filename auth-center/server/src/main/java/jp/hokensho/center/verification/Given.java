package jp.hokensho.center.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Source;

/// An answer and where it came from.
///
/// @param adapter the device that answered; empty where none did
/// @param asOf when the insurer said it; empty where nobody did
/// @param insurerMs time spent waiting for the insurer; empty where none was asked
public record Given(
        Answer answer, Source source, Optional<UUID> adapter, Optional<Instant> asOf, Optional<Long> insurerMs) {

    static Given byCenter(Answer answer) {
        return new Given(answer, Source.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
