package jp.hokensho.center.journal;

import java.util.UUID;

/// A person signed in, or replaced the app, with a recovery code in place of the app's.
public record RecoveryCodeUsed(UUID person, String tenant) implements JournalEvent {}
