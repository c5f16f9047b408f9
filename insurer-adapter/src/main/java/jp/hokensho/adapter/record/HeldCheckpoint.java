package jp.hokensho.adapter.record;

import java.time.Instant;
import jp.hokensho.protocol.proof.Hash;

/// The newest checkpoint of a stream that this adapter has witnessed.
///
/// @param note as the centre signed it
/// @param at when it came
public record HeldCheckpoint(int stream, long size, Hash root, String note, Instant at) {}
