package jp.hokensho.center.verification;

import java.time.Instant;
import java.time.LocalDate;
import jp.hokensho.center.verification.RecordedEvent.Erased;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification.InsurerInfo;
import jp.hokensho.protocol.Verification.Timings;

/// One line of the list of verifications: names no patient but as the clinic does, to itself alone. The whole answer
/// is behind its number.
///
/// @param clinic medical institution code of who asked
/// @param verifiedAt when the question was put on the record
/// @param asOf null where no insurer said anything
/// @param late an answer came after the deadline, and is shown behind the number
/// @param insurer null where the number is not in the directory
/// @param askedBy log-in of who asked; null but for the clinic
/// @param patientRef the clinic's own key; null but for the clinic, where it gave none, and after it was erased
/// @param erased null unless what named a person was erased; but for the clinic always
record Summary(
        TraceNumber verificationNumber,
        Outcome outcome,
        String message,
        String clinic,
        Instant verifiedAt,
        LocalDate targetDate,
        Source source,
        Instant asOf,
        boolean late,
        String insurerNumber,
        InsurerInfo insurer,
        Timings timings,
        String askedBy,
        String patientRef,
        Erased erased) {}
