package jp.hokensho.center.batch;

import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.VerificationRequest;

/// One row of a batch, as it was typed. Personal: `toString` masks it.
///
/// @param symbol may be empty: some cards have none
/// @param targetDate default: the day on which the batch is given, in Asia/Tokyo
/// @param patientRef the caller's own key, told with the result
record Question(
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String birthDate,
        String targetDate,
        String patientRef) {

    VerificationRequest request() {
        return new VerificationRequest(insurerNumber, symbol, number, branch, birthDate, targetDate, patientRef, null);
    }

    /// Why it cannot be asked; empty where it can.
    Optional<InvalidFields> fault(LocalDate day) {
        try {
            request().check(day);
            return Optional.empty();
        } catch (InvalidFields fault) {
            return Optional.of(fault);
        }
    }

    @Override
    public String toString() {
        return "Question[****]";
    }
}
