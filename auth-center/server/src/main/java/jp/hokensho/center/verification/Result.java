package jp.hokensho.center.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.center.journal.Erasure;
import jp.hokensho.center.journal.SignedAnswer;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// One verification as it stands on the record.
///
/// @param said empty after it was erased; the verdict stays
/// @param erased when and by which rule; empty while `said` is there
/// @param statementHash of what the insurer signed; empty unless it did. Stays when the answer is erased
/// @param imported number of the import whose cards answered; empty unless stored cards did
/// @param late an answer came after the deadline, and is the one given here
/// @param totalMs from the request to the first answer
public record Result(
        TraceNumber number,
        Instant askedAt,
        Subject subject,
        Outcome outcome,
        Optional<SignedAnswer> said,
        Optional<Erasure> erased,
        Optional<String> statementHash,
        Source source,
        Optional<Instant> asOf,
        Optional<TraceNumber> imported,
        boolean late,
        Optional<Long> insurerMs,
        long totalMs) {

    /// Who asked about what, without the card.
    ///
    /// @param cardTag as it stands in the journal
    public record Subject(
            String clinic, InsurerNumber insurer, LocalDate targetDate, String cardTag, Optional<String> patientRef) {

        static Subject of(Asking asking, String cardTag) {
            var inquiry = asking.inquiry();
            return new Subject(
                    asking.asker().clinic(),
                    inquiry.card().insurer(),
                    inquiry.targetDate(),
                    cardTag,
                    inquiry.patientRef());
        }
    }
}
