package jp.hokensho.center.journal;

import java.util.UUID;

/// A periodic review was signed off: every line has its verdict.
///
/// @param by the manager
public record AccessReviewSigned(UUID review, String tenant, UUID by) implements JournalEvent {}
