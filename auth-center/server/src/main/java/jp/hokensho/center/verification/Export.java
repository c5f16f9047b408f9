package jp.hokensho.center.verification;

import java.time.Instant;
import jp.hokensho.protocol.TraceNumber;

/// Past results that were ordered as a file.
///
/// @param number of the record, under which the rows are given
/// @param at when it was put on the record
/// @param rows how many there were then
record Export(TraceNumber number, Instant at, long rows) {}
