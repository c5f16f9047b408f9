package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The answer of `POST /v1/verifications` and `GET /v1/verifications/{number}` (architecture.md §9).
///
/// @param message the outcome in the language asked for
/// @param verifiedAt when the question was put on the record
/// @param asOf when the insurer said it; null where nobody did
/// @param late an answer came after the deadline; it is shown here and the first answer stays on the record
/// @param hint what to check or whom to call, in the language asked for; null where nothing helps
/// @param validFrom null unless VALID, EXPIRED or NOT_YET_VALID
/// @param validUntil null while open
/// @param insurer null where the number is not in the directory
/// @param details null unless VALID or EXPIRED; null where they are sealed, and after they were erased
/// @param sealedDetails [SealedDetails] as the insurer sealed them for the clinic; null where they are open, or
/// there are none. Anything may stand here: whoever opens it reads it
/// @param receipt what the centre signed of this (docs/receipts.md); null from a centre that gives none yet
/// @param statement what the insurer signed of it (docs/link.md); null where it signed nothing, or it was
/// erased
/// @param patientRef the caller's own key
/// @param again a [Label] with which the clinic verifies the same card again; null from a centre that gives none yet
/// @param imported where the cards of a pre-stored insurer came from; null unless they answered
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Verification(
        TraceNumber verificationNumber,
        Outcome outcome,
        String message,
        Instant verifiedAt,
        LocalDate targetDate,
        Source source,
        Instant asOf,
        boolean late,
        String hint,
        LocalDate validFrom,
        LocalDate validUntil,
        InsurerInfo insurer,
        Details details,
        String sealedDetails,
        String receipt,
        String statement,
        String patientRef,
        String again,
        @JsonProperty("import") Import imported,
        Timings timings) {

    public Verification {
        requireNonNull(verificationNumber, "verificationNumber");
        requireNonNull(outcome, "outcome");
        requireNonNull(message, "message");
        requireNonNull(verifiedAt, "verifiedAt");
        requireNonNull(targetDate, "targetDate");
        requireNonNull(source, "source");
        requireNonNull(timings, "timings");
    }

    /// The same for whoever opened its seal.
    public Verification opened(Details opened) {
        return new Verification(
                verificationNumber,
                outcome,
                message,
                verifiedAt,
                targetDate,
                source,
                asOf,
                late,
                hint,
                validFrom,
                validUntil,
                insurer,
                opened,
                sealedDetails,
                receipt,
                statement,
                patientRef,
                again,
                imported,
                timings);
    }

    @Override
    public String toString() {
        return "Verification[" + verificationNumber + ", " + outcome + "]";
    }

    /// Public data of an insurer: whom to call.
    public record InsurerInfo(InsurerNumber number, String name, String address, String telephone) {
        public InsurerInfo {
            requireNonNull(number, "number");
            requireNonNull(name, "name");
            requireNonNull(address, "address");
            requireNonNull(telephone, "telephone");
        }
    }

    /// The import that stored cards came from, so that an answer can be traced to a file and to whoever let
    /// it in.
    ///
    /// @param number of the import on the record
    /// @param fileHash SHA-256 of the file, lower-case hex
    /// @param releasedBy id of a person; null where nobody was named
    public record Import(TraceNumber number, String fileHash, UUID releasedBy) {
        public Import {
            requireNonNull(number, "number");
            requireNonNull(fileHash, "fileHash");
        }
    }

    /// Milliseconds. `insurerMs` is null where no insurer was asked.
    public record Timings(Long insurerMs, long totalMs) {}
}
