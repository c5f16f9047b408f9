package jp.hokensho.protocol;

import java.util.Locale;

/// Why something that looks like a receipt is none that the centre signed.
public enum ReceiptFault {
    /// a part is no base64url, or not in its one right form
    ENCODING("文字の並びが正しくありません", "its characters are not in their right form"),
    /// no JSON, a member twice, or without a key's name
    HEADER("ヘッダーが正しくありません", "its header is broken"),
    /// anything but ES256: `none` and shared secrets too
    ALGORITHM("署名の方式が違います", "it names another algorithm"),
    TYPE("受領証ではない種類の署名です", "it is a signature of another kind"),
    /// `jwk`, `jku`, `x5u`, `x5c`: whoever signs does not say whom to believe
    KEY_IN_HEADER("鍵を自ら持ち込んでいます", "it brings its own key along"),
    CRITICAL("知らない必須の項目があります", "it demands an extension that nobody knows"),
    UNKNOWN_MEMBER("ヘッダーに知らない項目があります", "its header has an unknown member"),
    SIGNATURE("署名が内容と合いません", "the signature does not fit"),
    /// signed, but no statement of the form of docs/receipts.md
    CONTENT("内容が受領証の形式ではありません", "what was signed is no receipt");

    private final String japanese;
    private final String english;

    ReceiptFault(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
