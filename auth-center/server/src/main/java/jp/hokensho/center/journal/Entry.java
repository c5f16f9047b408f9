package jp.hokensho.center.journal;

import java.time.Instant;
import jp.hokensho.protocol.TraceNumber;

/// An event on the record.
///
/// @param at when it was put there, microseconds
public record Entry(TraceNumber number, Instant at) {}
