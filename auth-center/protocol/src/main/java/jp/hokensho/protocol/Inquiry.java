package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/// A clinic asks about a card on a day. Names a person: `toString` masks it.
///
/// @param birthDate narrows where several persons match
/// @param patientRef the caller's own key, echoed; the insurer never sees it
public record Inquiry(CardKey card, Optional<LocalDate> birthDate, LocalDate targetDate, Optional<String> patientRef) {

    public Inquiry {
        requireNonNull(card, "card");
        requireNonNull(birthDate, "birthDate");
        requireNonNull(targetDate, "targetDate");
        requireNonNull(patientRef, "patientRef");
    }

    @Override
    public String toString() {
        return "Inquiry[" + card + ", " + targetDate + "]";
    }
}
