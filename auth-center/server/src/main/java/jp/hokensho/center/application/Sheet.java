package jp.hokensho.center.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import jp.hokensho.center.application.Application.State;
import jp.hokensho.center.application.Application.Verdict;
import jp.hokensho.protocol.TraceNumber;

/// An application as its applicant and who decides see it.
///
/// @param tenant whose registry it changes: clinic code, insurer number or `center`
/// @param appliedBy id of the person
/// @param traceNumber of the application on the record
@JsonInclude(JsonInclude.Include.NON_NULL)
record Sheet(
        UUID id,
        String tenant,
        Change change,
        State state,
        Instant appliedAt,
        UUID appliedBy,
        TraceNumber traceNumber,
        Decided decision) {

    static Sheet of(Application application) {
        return new Sheet(
                application.id(),
                application.change().tenant(),
                application.change(),
                application.state(),
                application.appliedAt(),
                application.appliedBy(),
                application.traceNumber(),
                application.decision().map(Decided::of).orElse(null));
    }

    /// @param reason as typed; absent where none was given
    /// @param subject what came of an approval: code, number or id
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(Verdict verdict, Instant at, UUID by, TraceNumber traceNumber, String reason, String subject) {

        private static Decided of(Application.Decision decision) {
            return new Decided(
                    decision.verdict(),
                    decision.at(),
                    decision.by(),
                    decision.traceNumber(),
                    decision.reason().orElse(null),
                    decision.subject().orElse(null));
        }
    }
}
