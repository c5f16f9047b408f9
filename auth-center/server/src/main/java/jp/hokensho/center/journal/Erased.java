package jp.hokensho.center.journal;

import java.time.Instant;

/// The time is over for which what names a person is kept: from now on it is erased. On the record
/// before a row of it goes, so that whoever misses one finds when and by which rule.
///
/// @param what the kind of the events whose personal part it was; `CardTag` for the keys that find a card
/// again; `Batch` for the rows of batches, as they were typed
/// @param until of events of before then
/// @param days the rule: for how long it was kept
/// @param payloads how many personal parts
/// @param keys how many keys, of whole months (of a whole year with `CardTag`)
public record Erased(String what, Instant until, long days, long payloads, long keys) implements JournalEvent {}
