package jp.hokensho.center.journal;

import java.util.Optional;

/// The first event of a stream that goes on where another was closed: the database was put back to an earlier state.
///
/// @param former the stream that was closed
/// @param size its last position that is on the record
/// @param witnessed the last that anybody was found to hold; those between are not on the record any more
/// @param checkpoint the signed note that says so; empty where nobody held a newer one
public record Restored(int former, long size, long witnessed, Optional<String> checkpoint) implements JournalEvent {}
