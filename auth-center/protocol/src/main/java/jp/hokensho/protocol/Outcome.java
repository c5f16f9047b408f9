package jp.hokensho.protocol;

import java.util.Locale;

/// The verdict on an inquiry. None of the words may suggest that somebody is uninsured: a card that is not found
/// may not be registered yet.
public enum Outcome {
    VALID(0, "有効な保険資格です", "Valid"),
    EXPIRED(10, "有効期限切れ", "Expired on that day"),
    NOT_YET_VALID(11, "資格取得前", "Not yet valid on that day"),
    CARD_NOT_FOUND(12, "記号番号なし", "The insurer has no such symbol and number"),
    INSURER_NOT_FOUND(13, "保険者番号なし", "No such insurer number"),
    AMBIGUOUS(14, "複数該当", "Several families match"),
    WITHHELD(15, "自動応答不可", "The insurer must be called"),
    INSURER_UNAVAILABLE(16, "照会不能", "The insurer did not answer");

    private final int exitCode;
    private final String japanese;
    private final String english;

    Outcome(int exitCode, String japanese, String english) {
        this.exitCode = exitCode;
        this.japanese = japanese;
        this.english = english;
    }

    /// Exit code of `clinic-client verify`.
    public int exitCode() {
        return exitCode;
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
