package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.TraceNumber;

/// A person looked at an event and ticked it off. Each is ticked off once: the record refuses a
/// second.
///
/// @param of number of the [UnusualUse] or the [Denied]
/// @param by the person who did it
/// @param remark what came of it: may name somebody, personal
public record Reviewed(TraceNumber of, UUID by, @JsonIgnore Remark remark) implements JournalEvent {

    @Override
    public Optional<Object> personal() {
        return Optional.of(remark);
    }

    public record Remark(String text) {

        @Override
        public String toString() {
            return "Remark[****]";
        }
    }
}
