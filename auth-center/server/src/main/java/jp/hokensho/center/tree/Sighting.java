package jp.hokensho.center.tree;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.InsurerNumber;

/// A checkpoint that an adapter holds.
///
/// @param note as it holds it: ours, with its countersignature where that is right
/// @param at when it last said so
/// @param countersignedAt by its clock; empty where it has not countersigned
public record Sighting(
        InsurerNumber insurer,
        UUID device,
        int stream,
        long size,
        String note,
        Instant at,
        Optional<Instant> countersignedAt) {}
