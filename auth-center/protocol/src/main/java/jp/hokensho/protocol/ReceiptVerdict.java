package jp.hokensho.protocol;

import java.util.Locale;

/// What a check of a receipt came to, or of a label, which the centre alone can check.
public enum ReceiptVerdict {
    GENUINE(0, "真正な受領証です", "This receipt is genuine"),
    ALTERED(20, "受領証は改変されているか、センターが発行したものではありません", "This receipt was altered, or is not as the centre signs it"),
    UNKNOWN_KEY(21, "このセンターの鍵で署名されたものではありません", "It was signed with a key that is not one of this centre's"),
    KEY_NOT_VALID_THEN(22, "署名の鍵は、その時点では有効ではありませんでした", "The key that signed it was not in force at that time"),
    NOT_IN_JOURNAL(23, "署名は正しいものの、センターの記録と一致しません", "The signature is right, but the centre's record does not say this"),
    NOT_PROVEN(
            24, "署名は正しいものの、証明ファイルでは記録を確認できません", "The signature is right, but the proof file does not prove the record"),
    NOT_A_RECEIPT(2, "受領証ではありません", "This is no receipt"),
    LABEL_GENUINE(0, "このセンターのシールです", "This label is one of this centre"),
    /// or somebody made it up
    LABEL_ALTERED(20, "シールの文字列が違うか、このセンターのものではありません", "This label was altered, or is none of this centre"),
    LABEL_ENDED(25, "このセンターのシールですが、再照会に使える期間が過ぎています", "This label is one of this centre, and too old to verify with"),
    LABEL_ERASED(
            26,
            "このセンターのシールですが、保存期間が過ぎて照会の内容は消去されています",
            "This label is one of this centre; what was asked has been erased, and nothing can be verified with it");

    private final int exitCode;
    private final String japanese;
    private final String english;

    ReceiptVerdict(int exitCode, String japanese, String english) {
        this.exitCode = exitCode;
        this.japanese = japanese;
        this.english = english;
    }

    /// Exit code of `clinic-client receipt check`.
    public int exitCode() {
        return exitCode;
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
