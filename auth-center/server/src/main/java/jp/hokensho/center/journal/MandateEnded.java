package jp.hokensho.center.journal;

import java.util.UUID;

/// A mandate holds no more, for its person was suspended, deleted or reset.
public record MandateEnded(UUID mandate, String tenant, UUID person) implements JournalEvent {}
