package jp.hokensho.terminal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.text.Say;

/// What to do with an answer that is not simply "valid": it never ends the matter, because a card that is
/// not found may not be registered yet. So it says whom to call and what number to quote.
record Advice(Say say) {

    List<String> on(Opened opened, Vouched vouched) {
        var verification = opened.answer();
        var advice = new ArrayList<String>();
        if (vouched == Vouched.WRONG) {
            advice.add(say.of("desk.advice.forged"));
        }
        if (verification.outcome() != Outcome.VALID) {
            advice.add(toDo(verification));
        }
        if (verification.outcome() != Outcome.VALID || vouched == Vouched.WRONG) {
            advice.add(call(verification.insurer()));
            advice.add(say.of("desk.quote", verification.verificationNumber().grouped()));
        }
        if (opened.seal().hides()) {
            advice.add(say.of("desk.advice." + opened.seal().key()));
        }
        if (verification.late()) {
            advice.add(say.of("desk.late"));
        }
        return advice;
    }

    /// The centre's hint knows more than the outcome only where an insurer number is not found: whether it can exist.
    private String toDo(Verification verification) {
        return verification.outcome() == Outcome.INSURER_NOT_FOUND && verification.hint() != null
                ? verification.hint()
                : say.of("desk.advice." + verification.outcome().name().toLowerCase(Locale.ROOT));
    }

    private String call(Verification.InsurerInfo insurer) {
        if (insurer == null) {
            return say.of("desk.call.card");
        }
        return insurer.telephone() == null || insurer.telephone().isBlank()
                ? say.of("desk.call.name", insurer.name())
                : say.of("desk.call", insurer.name(), insurer.telephone());
    }
}
