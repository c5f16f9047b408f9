package jp.hokensho.center.verification;

import java.util.Objects;
import java.util.Optional;
import jp.hokensho.center.verification.Openings.Opened;
import jp.hokensho.center.verification.Openings.Own;
import jp.hokensho.center.verification.RecordedEvent.Erased;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;

/// One verification of a file: what was asked and what is answered now. Personal: `toString` masks it.
///
/// @param question insurer and day alone, where the rest was erased
/// @param erased null unless what named a person was erased
record Exported(VerificationRequest question, Verification verification, Erased erased) {

    static Exported of(Opened opened, Verification verification, Erased erased) {
        var question = opened.own().flatMap(Own::question);
        return new Exported(question.map(Exported::asked).orElseGet(() -> known(opened.line())), verification, erased);
    }

    private static VerificationRequest asked(Inquiry inquiry) {
        var card = inquiry.card();
        return new VerificationRequest(
                card.insurer().value(),
                card.symbol(),
                card.number(),
                text(card.branch()),
                text(inquiry.birthDate()),
                inquiry.targetDate().toString(),
                text(inquiry.patientRef()),
                null);
    }

    private static VerificationRequest known(ListRows.Line line) {
        return new VerificationRequest(
                line.insurer().value(),
                null,
                null,
                null,
                null,
                line.targetDate().toString(),
                null,
                null);
    }

    private static String text(Optional<?> value) {
        return Objects.toString(value.orElse(null), null);
    }

    @Override
    public String toString() {
        return "Exported[" + verification.verificationNumber() + "]";
    }
}
