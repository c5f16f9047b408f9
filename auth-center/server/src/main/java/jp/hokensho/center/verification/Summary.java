package jp.hokensho.center.verification;

import java.time.Instant;
import java.time.LocalDate;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification.InsurerInfo;
import jp.hokensho.protocol.Verification.Timings;

/// One line of the list of verifications: names no patient. The whole answer is behind its number.
///
/// @param clinic medical institution code of who asked
/// @param verifiedAt when the question was put on the record
/// @param asOf null where no insurer said anything
/// @param late an answer came after the deadline, and is shown behind the number
/// @param insurer null where the number is not in the directory
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
        Timings timings) {}
