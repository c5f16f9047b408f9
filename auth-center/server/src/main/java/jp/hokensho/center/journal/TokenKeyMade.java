package jp.hokensho.center.journal;

import java.time.Instant;

/// From then on the centre signs session tokens with this key.
///
/// @param keyId RFC 7638 thumbprint, as in the header of what it signs
/// @param from a little later than it was made, so that all nodes know it before one signs with it
/// @param former the key it takes the place of
public record TokenKeyMade(String keyId, Instant from, String former) implements JournalEvent {}
