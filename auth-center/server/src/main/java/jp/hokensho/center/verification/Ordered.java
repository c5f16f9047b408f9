package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.center.admission.Order;
import jp.hokensho.center.admission.OrderedQuestions;
import jp.hokensho.center.permission.Matter;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.VerificationRequest;

/// Verifies what was ordered earlier: each question like any other, but with nobody waiting for it.
@Singleton
public class Ordered {

    private static final String OPERATION = "POST /v1/batches";

    private final OrderedQuestions questions;
    private final Pace pace;
    private final IdempotencyKeys keys;

    Ordered(OrderedQuestions questions, Pace pace, IdempotencyKeys keys) {
        this.questions = questions;
        this.pace = pace;
        this.keys = keys;
    }

    /// The same name gives the same number and answer, across a crash too.
    ///
    /// @param day in Asia/Tokyo on which it was ordered: what has no target date is about it
    /// @param name of this question among all that the terminal ever ordered
    /// @throws jp.hokensho.protocol.InvalidFields naming every field at fault
    /// @throws jp.hokensho.center.problem.Refusal as [Verifier#verify]; 403 on the record, where it may not be
    ///     asked
    public Result verify(Order order, VerificationRequest request, LocalDate day, String name) {
        var inquiry = request.toInquiry(day);
        var asker = questions.admit(order, OPERATION, inquiry.card().insurer(), matters(inquiry, day));
        var idempotency = Optional.of(keys.own(name, request));
        return pace.verifyOrdered(new Asking(asker, order.session(), inquiry, Optional.empty(), idempotency));
    }

    private static Set<Matter> matters(Inquiry inquiry, LocalDate day) {
        return inquiry.targetDate().isBefore(day) ? Set.of(Matter.BATCH, Matter.HISTORY) : Set.of(Matter.BATCH);
    }
}
