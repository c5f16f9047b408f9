package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.center.receipt.Labels;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.Label;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.VerificationRequest;

/// Reads what a clinic wants to know: about a card that it names, or about the card of a label.
@Singleton
class Wishes {

    private final IdempotencyKeys keys;
    private final Labels labels;
    private final Labelled labelled;
    private final Gate gate;

    Wishes(IdempotencyKeys keys, Labels labels, Labelled labelled, Gate gate) {
        this.keys = keys;
        this.labels = labels;
        this.labelled = labelled;
        this.gate = gate;
    }

    /// @param key the header `Idempotency-Key`; null where not sent
    /// @throws jp.hokensho.protocol.InvalidFields naming what is at fault
    /// @throws jp.hokensho.center.problem.Refusal 404 on the record, for the label of another clinic
    Wish read(VerificationRequest request, String key, LocalDate today) {
        var idempotency = keys.read(key, request);
        return request.label()
                .map(label -> again(label, request, today, idempotency))
                .orElseGet(() -> new Wish(request.toInquiry(today), Optional.empty(), idempotency));
    }

    private Wish again(Label label, VerificationRequest request, LocalDate today, Optional<Idempotency> idempotency) {
        request.check(today);
        var question = labels.question(label).orElseThrow(() -> Labelled.fault(InputError.ALTERED));
        var asked = labelled.asked(gate.caller().tenant(), question)
                .orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
        return new Wish(request.toInquiry(today, asked), Optional.of(question), idempotency);
    }

    /// @param again the question whose label it is
    record Wish(Inquiry inquiry, Optional<TraceNumber> again, Optional<Idempotency> idempotency) {}
}
