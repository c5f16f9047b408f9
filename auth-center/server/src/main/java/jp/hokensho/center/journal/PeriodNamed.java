package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.UUID;

/// A period of a clinic was given its name, for reports. Of several of one name the last one counts.
///
/// @param name as people say it: `第1回`, `1`; it names no patient
/// @param from the first moment
/// @param to the first moment no more
/// @param by the person who did it
public record PeriodNamed(String clinic, String name, Instant from, Instant to, UUID by) implements JournalEvent {}
