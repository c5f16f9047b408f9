package jp.hokensho.terminal.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.SteadySession;
import jp.hokensho.terminal.text.Say;

/// Asks about one row after the other; nothing that happens to one row stops the others, but a centre that
/// is gone or that no longer lets this person in is not asked again for each of them. For several threads.
final class Asking {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SteadySession session;
    private final Function<Verification, Opened> opener;
    private final Say say;
    private final Clock clock;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<RuntimeException> gaveUp = new AtomicReference<>();

    Asking(SteadySession session, Function<Verification, Opened> opener, Say say, Clock clock) {
        this.session = session;
        this.opener = opener;
        this.say = say;
        this.clock = clock;
    }

    void stop() {
        stopped.set(true);
    }

    boolean stopped() {
        return stopped.get();
    }

    /// Why the rest was not asked; null where it was.
    RuntimeException gaveUp() {
        return gaveUp.get();
    }

    Result ask(Row row) {
        if (stopped.get()) {
            return new Result.Stopped();
        }
        return row.defect(say, LocalDate.now(clock.withZone(TOKYO)))
                .<Result>map(Result.Failed::new)
                .orElseGet(() -> gaveUp.get() == null ? put(row) : new Result.Failed(say.of("batch.not_asked")));
    }

    private Result put(Row row) {
        try {
            var answer = session.verify(row.question(), UUID.randomUUID()).verification();
            return new Result.Answered(opener.apply(answer));
        } catch (CenterProblem problem) {
            if (endsAll(problem.type())) {
                gaveUp.compareAndSet(null, problem);
            }
            return new Result.Failed(words(problem));
        } catch (NoMandate refusal) {
            gaveUp.compareAndSet(null, refusal);
            return new Result.Failed(say.of(refusal.words()));
        } catch (CenterUnreachable failure) {
            return unreachable(failure);
        }
    }

    private Result unreachable(CenterUnreachable failure) {
        return switch (failure.why()) {
            case STOPPED -> new Result.Stopped();
            case NOT_UNDERSTOOD -> new Result.Failed(say.of("center.not_understood"));
            case NO_CONNECTION, BROKEN, NO_REPLY, NOT_TRUSTED -> {
                gaveUp.compareAndSet(null, failure);
                yield new Result.Failed(say.of("center." + failure.why().name().toLowerCase(Locale.ROOT)));
            }
        };
    }

    private static boolean endsAll(ProblemType type) {
        return switch (type) {
            case SIGN_IN_FAILED, NO_SESSION, DEVICE_REFUSED, UNAVAILABLE -> true;
            default -> false;
        };
    }

    private String words(CenterProblem problem) {
        var fields = Row.words(problem.errors());
        var number =
                problem.traceNumber().map(trace -> say.of("batch.trace", trace)).orElse("");
        return problem.title() + (fields.isEmpty() ? "" : ": " + fields) + number;
    }
}
