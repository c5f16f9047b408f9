package jp.hokensho.center.journal;

import java.util.UUID;

/// A device was cut off.
///
/// @param by the person who did it
public record Revoked(UUID device, String tenant, UUID by) implements JournalEvent {}
