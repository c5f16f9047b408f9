package jp.hokensho.center.journal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.TraceNumber;

/// Somebody was shown a part of the record. Durable before it is shown.
///
/// @param person who looked
/// @param tenant of the person
/// @param number the one event that was looked up; empty for a list
/// @param filter what was asked for, without what somebody may have typed freely
/// @param rows how many were shown
public record Viewed(
        UUID person,
        String tenant,
        What what,
        Optional<TraceNumber> number,
        Map<String, String> filter,
        long rows,
        How how)
        implements JournalEvent {

    public Viewed {
        filter = Map.copyOf(filter);
    }

    public enum What {
        DENIALS,
        DELIVERIES,
        EVENT,
        VERIFICATIONS,
        TRIAL_REPORT,
        FINDINGS,
        FINDING,
        FINDINGS_REPORT,
        PEOPLE,
        APPLICATIONS,
        APPLICATION,
        ACCESS_REVIEWS,
        ACCESS_REVIEW,
        WITHHOLDINGS,
        WITHHELD_ATTEMPTS,
        COMPARISONS
    }

    public enum How {
        SCREEN,
        /// as a file
        EXPORT,
        PRINT
    }
}
