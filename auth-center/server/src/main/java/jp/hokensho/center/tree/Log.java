package jp.hokensho.center.tree;

import java.time.Instant;
import java.util.List;

/// One stream's log.
///
/// @param origin its name, the first line of its checkpoints
/// @param size entries that its last checkpoint has
/// @param at when that was signed
/// @param keys that signed checkpoints of it, now or before, as C2SP signed-note writes them
public record Log(int stream, String origin, long size, Instant at, List<String> keys) {}
