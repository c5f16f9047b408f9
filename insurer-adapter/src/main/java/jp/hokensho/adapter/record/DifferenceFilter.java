package jp.hokensho.adapter.record;

import java.time.LocalDate;
import java.util.Optional;

/// Which differences a list shows.
///
/// @param from the first day
/// @param to the last day
public record DifferenceFilter(Optional<LocalDate> from, Optional<LocalDate> to) {}
