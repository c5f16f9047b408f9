package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.UUID;

/// A device was cut off.
///
/// @param by the person who did it
/// @param reason in that person's words; empty where none was given: it may name somebody
public record Revoked(
        UUID device, String tenant, UUID by, @JsonIgnore String reason) implements JournalEvent {

    @Override
    public Optional<Object> personal() {
        return Optional.of(new Remark(reason))
                .filter(remark -> !remark.text().isEmpty())
                .map(Object.class::cast);
    }

    public record Remark(String text) {}
}
