package jp.hokensho.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The closed list of RFC 9457 problem types of the centre, shared with its clients:
/// `urn:hokensho:problem:<kebab-case>`.
public enum ProblemType {
    MALFORMED_REQUEST(400, "要求の形式が正しくありません", "The request is malformed"),
    SIGN_IN_FAILED(401, "サインインできませんでした", "Sign-in failed"),
    NO_SESSION(401, "サインインしてください", "Please sign in"),
    REFUSED(403, "許可されていません", "Refused"),
    /// its certificate was good once: it was revoked or replaced, or the device is suspended or ended
    DEVICE_REFUSED(403, "この端末は使えません", "This device cannot be used"),
    NOT_FOUND(404, "見つかりません", "Not found"),
    LOST_IN_RESTORE(404, "記録の復元で失われた番号です", "Lost when the record was restored"),
    METHOD_NOT_ALLOWED(405, "このメソッドは使えません", "Method not allowed"),
    NOT_ACCEPTABLE(406, "その形式では応答できません", "Not acceptable"),
    CONFLICT(409, "矛盾する要求です", "Conflict"),
    IDEMPOTENCY_KEY_REUSED(409, "同じ Idempotency-Key が別の内容で使われました", "The Idempotency-Key was used for another request"),
    TOO_LARGE(413, "要求が大きすぎます", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "この Content-Type は使えません", "Unsupported media type"),
    IMPOSSIBLE_VALUE(422, "入力内容を確かめてください", "A value is impossible"),
    TOO_MANY_REQUESTS(429, "要求が多すぎます。少し待ってください", "Too many requests: please wait"),
    INTERNAL(500, "内部エラーです", "Internal error"),
    UNAVAILABLE(503, "ただいま利用できません", "Temporarily unavailable");

    private static final String PREFIX = "urn:hokensho:problem:";

    private final int status;
    private final String japanese;
    private final String english;

    ProblemType(int status, String japanese, String english) {
        this.status = status;
        this.japanese = japanese;
        this.english = english;
    }

    public int status() {
        return status;
    }

    public String urn() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title(Locale locale) {
        return Words.in(locale, japanese, english);
    }

    public static Optional<ProblemType> ofUrn(String urn) {
        return Stream.of(values()).filter(type -> type.urn().equals(urn)).findFirst();
    }
}
