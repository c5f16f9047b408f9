package jp.hokensho.center.tree;

import java.time.Instant;
import jp.hokensho.protocol.proof.Hash;

/// A checkpoint as it is kept.
///
/// @param note signed text, as it is given away
public record Published(int stream, long size, Instant at, Hash root, String note) {}
