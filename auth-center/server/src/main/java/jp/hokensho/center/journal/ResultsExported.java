package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A clinic takes past results away as a file. Durable before the first of them is given.
///
/// @param tenant clinic code
/// @param session in which it was ordered: in no other are they given
/// @param filter what was asked for; of a patient reference only that there was one
/// @param before what was answered from then on is not among them
/// @param rows how many there were then
/// @param about the patient reference, where it was asked for: personal
public record ResultsExported(
        UUID person,
        String tenant,
        UUID session,
        Map<String, String> filter,
        Instant before,
        long rows,
        @JsonIgnore Optional<About> about)
        implements JournalEvent {

    public ResultsExported {
        filter = Map.copyOf(filter);
    }

    @Override
    public Optional<Object> personal() {
        return about.map(reference -> reference);
    }

    /// What the clinic calls a patient.
    public record About(String patientRef) {

        @Override
        public String toString() {
            return "About[****]";
        }
    }
}
