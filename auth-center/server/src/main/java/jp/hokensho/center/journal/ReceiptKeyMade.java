package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.Optional;

/// From then on the centre signs receipts with this key.
///
/// @param keyId RFC 7638 thumbprint, as in the header of what it signs
/// @param publicKey its SubjectPublicKeyInfo, base64
/// @param former the key it takes the place of; empty for the first
/// @param formerUntil when the former one's time ends: a little later, for the nodes that have not heard yet
public record ReceiptKeyMade(
        String keyId, String publicKey, Instant from, Optional<String> former, Optional<Instant> formerUntil)
        implements JournalEvent {}
