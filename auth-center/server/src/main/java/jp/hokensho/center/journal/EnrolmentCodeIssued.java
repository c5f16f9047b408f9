package jp.hokensho.center.journal;

import java.util.UUID;

/// A device got a one-time code to enrol with; a code of before is good for nothing any more.
///
/// @param by the person whom it was told to
public record EnrolmentCodeIssued(UUID device, String tenant, UUID by) implements JournalEvent {}
