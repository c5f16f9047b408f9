package jp.hokensho.center.link;

/// This node must not go on: its database is not the newest there is, there are two, or it is not safe to write.
///
/// @param message what was found and what to do, in both languages
public record MustStop(String message) {}
