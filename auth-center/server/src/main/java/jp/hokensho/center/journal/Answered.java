package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// The one answer to a question. Durable before the clinic hears it.
///
/// @param question number of the [Asked]
/// @param adapter the device that answered; empty where none did
/// @param said its outcome, its cause, the form of its details and the hash of the statement stand in the header, the
/// rest is personal
/// @param asOf when the insurer said it; empty where nobody did
/// @param imported number of the [CardsImported] whose cards answered; empty unless stored cards did
/// @param withholding id of the insurer's order not to answer about the card; empty unless it was the cause
/// @param insurerMs time spent waiting for the insurer; empty where none was asked
public record Answered(
        TraceNumber question,
        Source source,
        Optional<UUID> adapter,
        @JsonIgnore SignedAnswer said,
        Optional<Instant> asOf,
        Optional<TraceNumber> imported,
        Optional<UUID> withholding,
        Optional<Long> insurerMs,
        long totalMs)
        implements JournalEvent {

    Answer answer() {
        return said.answer();
    }

    @JsonProperty
    public Outcome outcome() {
        return answer().outcome();
    }

    /// Why there is no answer, with `INSURER_UNAVAILABLE` alone.
    @JsonProperty
    public Optional<Answer.Unreached> why() {
        return answer() instanceof Answer.Unavailable(var why) ? Optional.of(why) : Optional.empty();
    }

    /// How it names persons; empty where it names none.
    @JsonProperty
    public Optional<DetailsForm> details() {
        return DetailsForm.of(answer());
    }

    /// SHA-256 of the insurer's signed statement, base64url.
    @JsonProperty("statement")
    Optional<String> statementHash() {
        return said.statementHash();
    }

    @Override
    public Optional<Object> personal() {
        return Optional.of(said.personal());
    }
}
