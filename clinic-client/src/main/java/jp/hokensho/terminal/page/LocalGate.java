package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.key.LocalToken;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// Lets programs on this machine in by their token, a few at a time, and says in a problem document what does not work.
/// The page's cookie opens nothing here. A wrong token waits a second for its refusal, and few may wait.
@ApplicationScoped
class LocalGate {

    private static final int AT_ONCE = 8;
    private static final int WRONG_AT_ONCE = 4;
    private static final Duration PENALTY = Duration.ofSeconds(1);

    private final LocalToken token;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Semaphore wrong = new Semaphore(WRONG_AT_ONCE);

    LocalGate(PageConfig config) {
        this.token = new LocalToken(config.profile());
    }

    /// @param work gets the language of the caller
    Response let(LocalCall call, Function<Locale, Response> work) {
        if (!token.matches(call.token())) {
            return refused(call.locale());
        }
        if (!room.tryAcquire()) {
            return busy(call.locale());
        }
        try {
            return work.apply(call.locale());
        } catch (CenterProblem | CenterUnreachable | NoMandate | Complaint | InvalidInput failure) {
            return failed(failure, call.locale());
        } finally {
            room.release();
        }
    }

    private static Response failed(RuntimeException failure, Locale locale) {
        var say = Say.in(locale);
        return switch (failure) {
            case CenterProblem problem -> problem(problem.type().status(), problem.document());
            case CenterUnreachable unreachable ->
                problem(
                        ProblemType.UNAVAILABLE,
                        locale,
                        say.of("center." + unreachable.why().name().toLowerCase(Locale.ROOT)));
            case NoMandate none -> problem(ProblemType.REFUSED, locale, say.of(none.words()));
            case Complaint complaint -> problem(ProblemType.REFUSED, locale, complaint.in(say));
            case InvalidInput _ -> problem(ProblemType.IMPOSSIBLE_VALUE, locale, null);
            default -> throw failure;
        };
    }

    /// @param detail null where the title says it all
    static Response problem(ProblemType type, Locale locale, String detail) {
        return problem(
                type.status(),
                new Problem(type.urn(), type.title(locale), type.status(), detail, null, null, List.of()));
    }

    private static Response problem(int status, Problem document) {
        return Response.status(status)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(Wire.write(document))
                .build();
    }

    private Response refused(Locale locale) {
        if (!wrong.tryAcquire()) {
            return busy(locale);
        }
        try {
            Thread.sleep(PENALTY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            wrong.release();
        }
        var words = Say.in(locale).of("token.wrong");
        return Response.fromResponse(problem(ProblemType.NO_SESSION, locale, words))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response busy(Locale locale) {
        return Response.fromResponse(problem(ProblemType.TOO_MANY_REQUESTS, locale, null))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
