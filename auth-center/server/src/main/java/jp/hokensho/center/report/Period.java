package jp.hokensho.center.report;

import java.time.Instant;

/// A named time of one clinic: a session 第n回 of a trial.
///
/// @param from the first moment
/// @param to the first moment no more
record Period(String clinic, String name, Instant from, Instant to) {}
