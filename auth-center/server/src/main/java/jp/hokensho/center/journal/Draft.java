package jp.hokensho.center.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// An event made ready on its caller's thread. Nothing about it can fail any more but by the database's own
/// refusal.
///
/// @param outcome completed once: with the entry when it is durable, or with [EventRefused] or
///     [JournalUnavailable]. A caller that gives up completes it itself, so that the appender learns of it
record Draft(JournalEvent event, Content content, Optional<SealedPayload> payload, CompletableFuture<Entry> outcome) {}
