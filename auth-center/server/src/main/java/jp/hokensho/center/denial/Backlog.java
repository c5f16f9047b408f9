package jp.hokensho.center.denial;

import java.time.Instant;

/// What an adapter has not noted yet of the denials that concern its insurer.
///
/// @param oldestAt when the first of them was recorded; null where there is none
/// @param notedAt when the adapter last said what it has; null where it never did
public record Backlog(long undelivered, Instant oldestAt, Instant notedAt) {}
