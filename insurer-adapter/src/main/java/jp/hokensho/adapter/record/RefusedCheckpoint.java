package jp.hokensho.adapter.record;

import java.time.Instant;
import java.util.Optional;

/// A checkpoint that this adapter does not witness.
///
/// @param note as it came
/// @param held the note that was held then, where there was one: with both, everybody can see it
public record RefusedCheckpoint(CheckpointFault fault, String note, Optional<String> held, Instant at) {}
