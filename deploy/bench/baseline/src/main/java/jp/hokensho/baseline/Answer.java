package jp.hokensho.baseline;

import java.time.LocalDate;

public record Answer(String outcome, LocalDate validFrom, LocalDate validUntil, String name, String kana) {}
