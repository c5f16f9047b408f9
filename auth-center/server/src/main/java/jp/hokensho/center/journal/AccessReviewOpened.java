package jp.hokensho.center.journal;

import java.time.LocalDate;
import java.util.UUID;

/// An organization has to go through its IDs and rights.
///
/// @param dueOn the last day to sign it off
public record AccessReviewOpened(UUID review, String tenant, LocalDate dueOn) implements JournalEvent {}
