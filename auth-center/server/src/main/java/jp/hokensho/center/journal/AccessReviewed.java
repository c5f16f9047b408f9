package jp.hokensho.center.journal;

import java.util.UUID;

/// An ID was confirmed or withdrawn in a periodic review. Withdrawn, the person is suspended.
///
/// @param verdict `CONFIRMED`, `WITHDRAWN`
/// @param by the person who said so
public record AccessReviewed(UUID review, String tenant, UUID person, String verdict, UUID by)
        implements JournalEvent {}
