package jp.hokensho.center.journal;

import java.util.UUID;

public record PasswordChanged(UUID person, String tenant) implements JournalEvent {}
