package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.protocol.DenialReason;

/// Slows a terminal down that asks for one unknown card after the other: its further questions wait
/// before they are put, until a card is found. No other terminal waits, and nobody is locked out.
@Singleton
class Pace {

    private final Verifier verifier;
    private final NotFounds notFounds;
    private final Gate gate;

    Pace(Verifier verifier, NotFounds notFounds, Gate gate) {
        this.verifier = verifier;
        this.notFounds = notFounds;
        this.gate = gate;
    }

    /// @throws jp.hokensho.center.problem.Refusal 429 on the record, where too many of a slowed terminal
    ///     wait; else as [Verifier#verify]
    Result verify(Asking asking) {
        var terminal = asking.asker().terminal();
        notFounds.slowed(terminal).ifPresent(run -> await(asking, run));
        var result = verifier.verify(asking);
        notFounds.heard(terminal, result.outcome());
        return result;
    }

    /// As [#verify], of what was ordered earlier: it waits by itself, and a terminal's guesses in a batch slow
    /// down neither its counter nor the other way round.
    Result verifyOrdered(Asking asking) {
        var lane = lane(asking.asker().terminal());
        notFounds.slowed(lane).ifPresent(run -> sleep(run.pause()));
        var result = verifier.verify(asking);
        notFounds.heard(lane, result.outcome());
        return result;
    }

    private static UUID lane(UUID terminal) {
        return new UUID(~terminal.getMostSignificantBits(), ~terminal.getLeastSignificantBits());
    }

    private void await(Asking asking, NotFounds.Run run) {
        if (!run.enter()) {
            throw gate.deny(DenialReason.TOO_MANY, asking.inquiry().card().insurer());
        }
        try {
            sleep(run.pause());
        } finally {
            run.leave();
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
