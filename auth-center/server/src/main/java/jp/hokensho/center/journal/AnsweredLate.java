package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// An insurer answered after the deadline. Replaces nothing: the answer given then stays on the record.
public record AnsweredLate(
        TraceNumber question, UUID adapter, @JsonIgnore SignedAnswer said, Instant asOf) implements JournalEvent {

    @JsonProperty
    public Outcome outcome() {
        return said.answer().outcome();
    }

    /// How it names persons; empty where it names none.
    @JsonProperty
    public Optional<DetailsForm> details() {
        return DetailsForm.of(said.answer());
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
