package jp.hokensho.adapter.record;

import java.time.Instant;
import jp.hokensho.protocol.WithheldAttempt;

/// An attempt on a withheld card, on this adapter's record.
///
/// @param recordedAt when it was put there, microseconds
public record RecordedAttempt(WithheldAttempt attempt, Instant recordedAt) {}
