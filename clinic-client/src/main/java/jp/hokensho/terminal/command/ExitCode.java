package jp.hokensho.terminal.command;

import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.CenterUnreachable;

/// What scripts may rely on beside the outcomes' own codes.
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int UNREACHABLE = 4;
    static final int SOME_ROWS = 5;
    /// nothing failed, and a person has to do something
    static final int ATTENTION = 6;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST, IMPOSSIBLE_VALUE, TOO_LARGE -> USAGE;
            case SIGN_IN_FAILED,
                    NO_SESSION,
                    REFUSED,
                    DEVICE_REFUSED,
                    CONFLICT,
                    IDEMPOTENCY_KEY_REUSED,
                    TOO_MANY_REQUESTS -> REFUSED;
            case UNAVAILABLE -> UNREACHABLE;
            case NOT_FOUND, LOST_IN_RESTORE, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, INTERNAL ->
                FAILED;
        };
    }

    static int of(CenterUnreachable.Why why) {
        return switch (why) {
            case NO_CONNECTION, BROKEN, NO_REPLY, NOT_TRUSTED -> UNREACHABLE;
            case NOT_UNDERSTOOD -> FAILED;
            case STOPPED -> INTERRUPTED;
        };
    }
}
