package jp.hokensho.center.journal;

/// The master key was replaced: the keys that it wraps are wrapped anew (docs/keys-and-retention.md).
///
/// @param payload how many keys of personal parts
/// @param receipt how many keys that sign receipts
/// @param token how many keys that sign session tokens
/// @param checkpoint how many keys that sign checkpoints
/// @param authority how many keys of authorities of certificates
public record KeysRewrapped(long payload, long receipt, long token, long checkpoint, long authority)
        implements JournalEvent {}
