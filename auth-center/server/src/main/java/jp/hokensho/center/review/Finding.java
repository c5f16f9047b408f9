package jp.hokensho.center.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;

/// Something unusual that a person looks at. It names nobody.
///
/// @param message the kind in words
/// @param tenant clinic code, insurer number or `center`; null where nobody known is concerned, or several
///     are
/// @param device null where it is about none
/// @param person null where it is about nobody
/// @param tag the same for the same log-in, address or card; null where it is about none
/// @param from when it began
/// @param to when it was last so
/// @param evidence numbers of events that show it, the last ones first
/// @param follows number of the finding before, where this is its going on; else null
/// @param review null while nobody ticked it off
public record Finding(
        TraceNumber number,
        Instant at,
        FindingKind kind,
        String message,
        String tenant,
        UUID device,
        UUID person,
        String tag,
        Instant from,
        Instant to,
        long times,
        List<TraceNumber> evidence,
        TraceNumber follows,
        Review review) {

    /// @param remark null in a list, and once it was erased
    public record Review(Instant at, UUID by, String remark) {}

    Finding with(String remark) {
        return new Finding(
                number,
                at,
                kind,
                message,
                tenant,
                device,
                person,
                tag,
                from,
                to,
                times,
                evidence,
                follows,
                new Review(review.at(), review.by(), remark));
    }
}
