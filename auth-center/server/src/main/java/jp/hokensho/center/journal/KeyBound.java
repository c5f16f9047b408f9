package jp.hokensho.center.journal;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;

/// From here on this is the owner's key: sealing keys in place of the one before, signing keys in place of the
/// device's one before.
///
/// @param owner clinic code or insurer number
/// @param epoch counts the owner's keys of this use, from 1
/// @param device that made the key
/// @param approval number of the `Decided` that approved the change; empty for a first key
public record KeyBound(
        KeyUse use, String owner, int epoch, KeyId keyId, Jwk jwk, UUID device, Optional<TraceNumber> approval)
        implements JournalEvent {}
