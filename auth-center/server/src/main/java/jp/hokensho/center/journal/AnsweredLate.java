package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// An insurer answered after the deadline. Replaces nothing: the answer given then stays on the record.
public record AnsweredLate(
        TraceNumber question, UUID adapter, @JsonIgnore Answer answer, Instant asOf) implements JournalEvent {

    @JsonProperty
    public Outcome outcome() {
        return answer.outcome();
    }

    @Override
    public Optional<Object> personal() {
        return Optional.of(answer);
    }
}
