package jp.hokensho.adapter.record;

import java.time.Instant;
import java.time.LocalDate;
import jp.hokensho.protocol.Difference;

/// A number of which this record and the centre's do not say the same.
///
/// @param day in Asia/Tokyo
/// @param comparedAt when it was put on record here
public record RecordedDifference(LocalDate day, Difference difference, Instant comparedAt) {}
