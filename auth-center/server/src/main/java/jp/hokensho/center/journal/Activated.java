package jp.hokensho.center.journal;

import java.util.UUID;

/// A person chose a password with a one-time code.
public record Activated(UUID person, String tenant) implements JournalEvent {}
