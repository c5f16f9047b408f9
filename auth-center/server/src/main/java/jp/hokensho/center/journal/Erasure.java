package jp.hokensho.center.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Words;

/// Why what named a person is not there any more.
///
/// @param record number of the [Erased]
/// @param at when it was erased
/// @param days the rule: how long it was kept
public record Erasure(TraceNumber record, Instant at, long days) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /// For people.
    public String message(Locale locale) {
        return Words.in(
                        locale,
                        "個人情報は保存期間（%d日）を過ぎたため、%sに消去されました（記録番号 %s）。",
                        "Personal details were kept for %d days and erased on %s (record number %s).")
                .formatted(days, LocalDate.ofInstant(at, TOKYO), record);
    }
}
