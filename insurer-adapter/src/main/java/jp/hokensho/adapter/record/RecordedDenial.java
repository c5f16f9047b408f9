package jp.hokensho.adapter.record;

import java.time.Instant;
import jp.hokensho.protocol.Denial;

/// A denial on this adapter's record.
///
/// @param recordedAt when it was put there, microseconds
public record RecordedDenial(Denial denial, Instant recordedAt) {}
