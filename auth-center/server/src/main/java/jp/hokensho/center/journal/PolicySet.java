package jp.hokensho.center.journal;

/// What a tenant asks of its people was laid down.
public record PolicySet(String tenant) implements JournalEvent {}
