package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A person was given a one-time code to choose a password with.
///
/// @param by whom the code was told to; empty where a command told it
/// @param until when the code is worth nothing any more
public record ActivationIssued(UUID person, String tenant, Optional<UUID> by, Instant until) implements JournalEvent {}
