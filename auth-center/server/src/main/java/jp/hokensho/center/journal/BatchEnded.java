package jp.hokensho.center.journal;

import java.util.UUID;

/// Nothing more is asked of a batch.
///
/// @param tenant clinic code
/// @param how `DONE`, `CANCELLED`, or `CUT_OFF`: the right it worked under ended
public record BatchEnded(UUID batch, String tenant, String how) implements JournalEvent {}
