package jp.hokensho.center.review;

import java.time.Instant;
import jp.hokensho.protocol.FindingKind;

/// The findings of one kind.
///
/// @param open that nobody ticked off
/// @param reviewed that somebody did
/// @param oldest when the oldest open one was found; null where none is open
record Count(FindingKind kind, long open, long reviewed, Instant oldest) {}
