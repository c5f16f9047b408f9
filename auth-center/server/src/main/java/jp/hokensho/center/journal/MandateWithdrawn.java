package jp.hokensho.center.journal;

import java.util.UUID;

/// A mandate holds no more.
///
/// @param by the person who withdrew it
public record MandateWithdrawn(UUID mandate, String tenant, UUID by) implements JournalEvent {}
