package jp.hokensho.center.journal;

/// A node signs checkpoints of the journal with a key that none signed with before.
///
/// @param publicKey Base64 of the 32 bytes
public record CheckpointKeyMade(String publicKey) implements JournalEvent {}
