package jp.hokensho.center.denial;

import java.time.Duration;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;

/// What the caller is told. A failed sign-in says only that it failed: neither which part of it was wrong
/// nor whether the log-in exists. Elsewhere the caller is known well enough to be told what to do. A device that
/// is cut off hears that at a sign-in too: nobody looked at the password.
final class Wording {

    private static final Duration SOON = Duration.ofSeconds(1);

    private Wording() {}

    static Refusal of(Attempt attempt, DenialReason reason, TraceNumber number) {
        return attempt.isSignIn() && reason != DenialReason.REVOKED_CERTIFICATE
                ? Refusal.onRecord(ProblemType.SIGN_IN_FAILED, number)
                        .saying(
                                "IDとパスワードを確かめてください。続けて失敗すると、しばらく使えなくなります",
                                "Please check ID and password. After repeated failures they are locked for a while")
                : said(reason, number);
    }

    private static Refusal said(DenialReason reason, TraceNumber number) {
        return switch (reason) {
            case NO_SESSION, UNKNOWN_LOGIN, WRONG_PASSWORD, WRONG_SECOND_FACTOR ->
                Refusal.onRecord(ProblemType.NO_SESSION, number);
            case SESSION_ENDED, LOCKED, EXPIRED_ID ->
                Refusal.onRecord(ProblemType.NO_SESSION, number)
                        .saying("セッションは終了しています。もう一度サインインしてください", "The session has ended: please sign in again");
            case OTHER_TENANT -> Refusal.onRecord(ProblemType.NOT_FOUND, number);
            case TOO_MANY ->
                Refusal.onRecord(ProblemType.TOO_MANY_REQUESTS, number).retryAfter(SOON);
            case REPLAYED_KEY -> Refusal.onRecord(ProblemType.IDEMPOTENCY_KEY_REUSED, number);
            case REVOKED_CERTIFICATE ->
                Refusal.onRecord(ProblemType.DEVICE_REFUSED, number)
                        .saying("停止中か、失効または終了した証明書です", "Its certificate is suspended, revoked or over");
            case UNKNOWN_CERTIFICATE, CERTIFICATE_OF_OTHER_TENANT ->
                refused(number, "この端末の証明書は使えません", "This device's certificate cannot be used");
            case ROLE_MISSING -> refused(number, "この操作の権限がありません", "Your role does not allow this");
            case NOT_PERMITTED -> refused(number, "この保険者への照会は許可されていません", "Your clinic may not ask this insurer");
            case ADDRESS -> refused(number, "この場所からは利用できません", "This cannot be used from this address");
            case HOURS -> refused(number, "利用時間外です", "This is outside the permitted hours");
        };
    }

    private static Refusal refused(TraceNumber number, String japanese, String english) {
        return Refusal.onRecord(ProblemType.REFUSED, number).saying(japanese, english);
    }
}
