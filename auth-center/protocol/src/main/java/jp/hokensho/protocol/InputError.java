package jp.hokensho.protocol;

import java.util.Locale;

/// What can be wrong with one field, with the words for whoever typed it. [#malformed()] ones are answered
/// 400, the others are understood but impossible: 422.
public enum InputError {
    MISSING(true, "入力してください", "must be given"),
    MALFORMED(true, "形式が正しくありません", "has the wrong form"),
    TOO_LONG(true, "長すぎます", "is too long"),
    CONTROL_CHARACTER(true, "使えない文字があります", "contains a character that cannot be used"),
    CHECK_DIGIT(false, "検証番号が合いません。番号を確かめてください", "has a wrong check digit: please compare the digits"),
    NO_SUCH_DATE(false, "存在しない日付です", "is not a day of the calendar"),
    OUTSIDE_ERA(false, "元号の期間に含まれない日付です", "is not a day of that era"),
    OUT_OF_RANGE(false, "日付が範囲外です", "is out of range"),
    TAKEN(false, "すでに登録されています", "is registered already"),
    UNKNOWN(false, "登録されていません", "is not registered"),
    SHUTS_OUT(
            false,
            "あなた自身が今の接続元と時刻で働けなくなります",
            "would shut you out: you could not work from where you are now, or not now"),
    NEVER_OPEN(false, "働ける日や時間が残りません", "leaves no time at all to work"),
    NO_ROLE(false, "役割を 1 つ以上選んでください", "must have one role at least"),
    ALTERED(false, "センターが出したものではありません。読み取りを確かめてください", "is not one that the centre gave: please compare the letters"),
    ENDED(false, "期限が過ぎています", "is too old"),
    ERASED(false, "保存期間が過ぎ、照会の内容は消去されました", "stands for something that was erased when its keeping time ended"),
    NOT_TOGETHER(false, "この組み合わせは認められません", "cannot be combined so"),
    TOO_WEAK(
            false,
            "推測されやすいパスワードです。もっと長く、ありふれた語や今までのものに似ていないものにしてください",
            "is easy to guess: take a longer one, of no common words, and unlike those before");

    private final boolean malformed;
    private final String japanese;
    private final String english;

    InputError(boolean malformed, String japanese, String english) {
        this.malformed = malformed;
        this.japanese = japanese;
        this.english = english;
    }

    public boolean malformed() {
        return malformed;
    }

    /// As in `errors[].code` of a problem document: `check-digit`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
