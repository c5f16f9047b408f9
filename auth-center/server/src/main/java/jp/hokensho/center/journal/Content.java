package jp.hokensho.center.journal;

/// What an event says, as the bytes that are stored.
///
/// @param header its JSON
/// @param payloadCommit 32 bytes; zeros where nothing is personal
record Content(String kind, byte[] header, byte[] payloadCommit) {}
