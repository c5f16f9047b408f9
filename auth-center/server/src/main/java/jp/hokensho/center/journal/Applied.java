package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.UUID;

/// Somebody applied for a change of the registry. Nothing has changed yet.
///
/// @param application its id
/// @param what kind of change: `clinic-registration`
/// @param tenant whose registry it changes
/// @param by the person who applied
/// @param change what was applied for: personal, it may name people
public record Applied(
        UUID application,
        String what,
        String tenant,
        UUID by,
        @JsonIgnore Object change) implements JournalEvent {

    @Override
    public Optional<Object> personal() {
        return Optional.of(change);
    }
}
