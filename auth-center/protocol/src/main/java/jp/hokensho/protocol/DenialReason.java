package jp.hokensho.protocol;

import java.util.Locale;

/// Why somebody was turned away. The caller of a failed log-in is told none of these, only that it
/// failed: the words are for those who may read the record.
public enum DenialReason {
    UNKNOWN_LOGIN("IDが登録されていない", "unknown log-in"),
    WRONG_PASSWORD("パスワードの誤り", "wrong password"),
    WRONG_SECOND_FACTOR("第二要素の誤り", "wrong second factor"),
    LOCKED("失敗が続きロック中", "locked after failures"),
    EXPIRED_ID("IDの期限切れ", "ID has ended"),
    NO_SESSION("サインインしていない", "not signed in"),
    SESSION_ENDED("セッション終了後", "session had ended"),
    UNKNOWN_CERTIFICATE("登録されていない証明書", "unknown certificate"),
    REVOKED_CERTIFICATE("失効した証明書", "revoked certificate"),
    CERTIFICATE_OF_OTHER_TENANT("他機関の証明書", "certificate of another organization"),
    ROLE_MISSING("権限がない", "role missing"),
    OTHER_TENANT("他機関の記録か、ない記録", "record of another organization, or none"),
    NOT_PERMITTED("照会が許可されていない", "not on the permission list"),
    ADDRESS("許可されていない場所", "address not allowed"),
    HOURS("利用時間外", "outside permitted hours"),
    TOO_MANY("要求が多すぎる", "too many requests"),
    REPLAYED_KEY("同じキーで別の照会", "key used for another question");

    private final String japanese;
    private final String english;

    DenialReason(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
