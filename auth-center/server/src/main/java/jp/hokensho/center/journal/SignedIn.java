package jp.hokensho.center.journal;

import java.util.Optional;
import java.util.UUID;

/// @param device the terminal whose certificate was shown; empty for people of the centre
/// @param addressTag tells addresses apart without keeping one: lower-case hex of an HMAC. Empty in sign-ins
///     of before it was noted
public record SignedIn(UUID session, UUID person, String tenant, Optional<UUID> device, Optional<String> addressTag)
        implements JournalEvent {}
