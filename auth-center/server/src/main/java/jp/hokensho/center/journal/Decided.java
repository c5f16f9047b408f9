package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An application came to its end. Approved ones take effect in the transaction that follows; where that fails
/// the application stays undecided, and a later event decides it.
///
/// @param verdict `APPROVED`, `REJECTED`, `WITHDRAWN`
/// @param tenant whose registry it was about
/// @param by the person who decided, or withdrew
/// @param reason as typed: personal, it may name people
public record Decided(
        UUID application,
        String verdict,
        String tenant,
        UUID by,
        @JsonIgnore Optional<String> reason) implements JournalEvent {

    @Override
    public Optional<Object> personal() {
        return reason.map(text -> Map.of("reason", text));
    }
}
