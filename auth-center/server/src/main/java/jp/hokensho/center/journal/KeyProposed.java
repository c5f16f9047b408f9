package jp.hokensho.center.journal;

import java.util.UUID;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;

/// A device offered a key in place of one that is bound. It has no effect until an application for it is approved
/// by a second person ([KeyBound]); a newer proposal drops it.
///
/// @param owner clinic code or insurer number
/// @param device that made the key
public record KeyProposed(KeyUse use, String owner, KeyId keyId, Jwk jwk, UUID device) implements JournalEvent {}
