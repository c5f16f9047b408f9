package jp.hokensho.center.journal;

import java.util.UUID;

/// A person's password and second factors were taken away, the sessions with them.
public record CredentialsReset(UUID person, String tenant) implements JournalEvent {}
