package jp.hokensho.center.verification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import jp.hokensho.center.journal.Erasure;
import jp.hokensho.protocol.Words;

/// When and by which rule a detail was erased, for people.
final class ErasedWords {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private ErasedWords() {}

    static String of(Erasure erasure, Locale locale) {
        var day = LocalDate.ofInstant(erasure.at(), TOKYO);
        return Words.in(
                        locale,
                        "個人情報は保存期間（%d日）を過ぎたため、%sに消去されました（記録番号 %s）。",
                        "Personal details were kept for %d days and erased on %s (record number %s).")
                .formatted(erasure.days(), day, erasure.record());
    }
}
