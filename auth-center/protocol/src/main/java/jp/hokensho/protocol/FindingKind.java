package jp.hokensho.protocol;

import java.util.Locale;

/// What the centre finds unusual, for a person to look at.
public enum FindingKind {
    FAILED_SIGN_INS("サインインの失敗が続いた", "failed sign-ins in a row"),
    SPREAD_SIGN_INS("一か所から多くのIDでサインインに失敗した", "failed sign-ins spread over many IDs"),
    SIGNED_IN_TWICE("同じIDが二か所で同時に使われた", "one ID in use at two places at a time"),
    NEW_ADDRESS("初めてのアドレスからのサインイン", "first sign-in from an address"),
    OFF_HOURS("時間外の利用", "use outside hours"),
    HOLIDAY("休日の利用", "use on a holiday"),
    BURST("短時間の大量照会", "far more questions in a minute than usual"),
    GUESSED_NUMBERS("記号番号なし・保険者番号なしが続いた", "many not found in a row"),
    CARD_ASKED_WIDELY("一枚の保険証を多くの医療機関が照会した", "one card asked by many clinics"),
    ENDED_KEY("失効した証明書または期限切れIDの使用", "revoked certificate or ended ID used");

    private final String japanese;
    private final String english;

    FindingKind(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
