package jp.hokensho.center.journal;

import java.util.UUID;

/// A mandate holds no more, for its person was suspended, deleted or reset, its terminal was cut off, or one of them
/// came back after the last day.
public record MandateEnded(UUID mandate, String tenant, UUID person) implements JournalEvent {}
