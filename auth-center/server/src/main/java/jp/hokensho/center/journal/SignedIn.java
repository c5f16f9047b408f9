package jp.hokensho.center.journal;

import java.util.Optional;
import java.util.UUID;

/// @param device the terminal whose certificate was shown; empty for people of the centre
public record SignedIn(UUID session, UUID person, String tenant, Optional<UUID> device) implements JournalEvent {}
