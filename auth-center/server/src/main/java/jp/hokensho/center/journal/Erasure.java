package jp.hokensho.center.journal;

import java.time.Instant;
import jp.hokensho.protocol.TraceNumber;

/// Why what named a person is not there any more.
///
/// @param record number of the [Erased]
/// @param at when it was erased
/// @param days the rule: how long it was kept
public record Erasure(TraceNumber record, Instant at, long days) {}
