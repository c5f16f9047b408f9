package jp.hokensho.center.journal;

import java.util.UUID;

/// A person registered an authenticator app; one of before works no more, nor do its recovery codes.
public record FactorRegistered(UUID person, String tenant) implements JournalEvent {}
