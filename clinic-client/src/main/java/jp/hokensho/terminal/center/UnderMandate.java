package jp.hokensho.terminal.center;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;

/// Work that nobody is signed in for. Whether the mandate holds, the centre says at each question; this
/// machine's clock only chooses the words for one that does not. May be used by several threads.
public final class UnderMandate implements Asker {

    private final GivenMandate mandate;
    private final Calls calls;
    private final Patience patience;
    private final Clock clock;

    UnderMandate(GivenMandate mandate, Calls calls, Center.Terms terms) {
        this.mandate = mandate;
        this.calls = calls;
        this.patience = terms.patience();
        this.clock = terms.clock();
    }

    @Override
    public Reply verify(VerificationRequest question, UUID key) {
        var json = ask(to -> to.post("/v1/verifications", question).header("Idempotency-Key", key.toString()));
        return new Reply(Wire.read(json, Verification.class), json);
    }

    /// What this work wants to know about something else.
    ///
    /// @throws NoMandate where it does not hold
    String ask(Function<Calls, HttpRequest.Builder> request) {
        try {
            return patience.keep(clock, () -> calls.send(request.apply(calls)
                            .header("Authorization", "Bearer " + mandate.token())
                            .build())
                    .body());
        } catch (CenterProblem problem) {
            if (problem.type() != ProblemType.NO_SESSION) {
                throw problem;
            }
            var begun = !clock.instant().isBefore(mandate.from());
            throw new NoMandate(begun ? "mandate.ended" : "mandate.not_begun", problem);
        }
    }

    /// It outlives the work.
    @Override
    public void endQuietly() {}
}
