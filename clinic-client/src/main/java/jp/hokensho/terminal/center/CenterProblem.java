package jp.hokensho.terminal.center;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.ProblemType;

/// The centre said no: its problem document, with the type that both sides know.
public final class CenterProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient Problem problem;
    private final Duration retryAfter;

    /// @param retryAfter zero where the centre did not say
    CenterProblem(ProblemType type, Problem problem, Duration retryAfter) {
        super(type.urn());
        this.type = type;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public ProblemType type() {
        return type;
    }

    /// In the language that was asked for.
    public String title() {
        return problem.title();
    }

    public Optional<String> detail() {
        return Optional.ofNullable(problem.detail());
    }

    /// The number under which the refusal is on record.
    public Optional<String> traceNumber() {
        return Optional.ofNullable(problem.traceNumber());
    }

    public List<FieldError> errors() {
        return problem.errors();
    }

    /// As the centre wrote it.
    public Problem document() {
        return problem;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    /// This terminal's certificate may be what is not taken.
    public boolean refusesDevice() {
        return type == ProblemType.DEVICE_REFUSED || type == ProblemType.REFUSED;
    }

    /// The same request may succeed in a while.
    public boolean mayPass() {
        return switch (type) {
            case TOO_MANY_REQUESTS, UNAVAILABLE -> true;
            case MALFORMED_REQUEST,
                    SIGN_IN_FAILED,
                    NO_SESSION,
                    REFUSED,
                    DEVICE_REFUSED,
                    NOT_FOUND,
                    LOST_IN_RESTORE,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    IDEMPOTENCY_KEY_REUSED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    IMPOSSIBLE_VALUE,
                    INTERNAL -> false;
        };
    }
}
