package jp.hokensho.baseline;

import java.time.LocalDate;

/// The same members as ours.
public record Question(String insurerNumber, String symbol, String number, LocalDate targetDate) {}
