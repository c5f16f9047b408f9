package jp.hokensho.center.journal;

import java.util.UUID;
import jp.hokensho.protocol.KeyId;

/// A terminal gave a private sealing key to a further terminal of its clinic, encrypted for that one's certificate:
/// from here on it can read what was sealed for the key.
///
/// @param owner clinic code
/// @param device that gets it
/// @param by the terminal that gave it
public record KeyWrapped(KeyId keyId, String owner, UUID device, UUID by) implements JournalEvent {}
