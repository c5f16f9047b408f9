package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.center.denial.Attempt;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.journal.Denied.Circumstances;
import jp.hokensho.center.permission.Matter;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;

/// Admits questions that were ordered earlier.
@Singleton
public class OrderedQuestions {

    private final Questions questions;
    private final Denials denials;

    OrderedQuestions(Questions questions, Denials denials) {
        this.questions = questions;
        this.denials = denials;
    }

    /// @param operation that ordered it: `POST /v1/batches`
    /// @throws Refusal on the record, where the permission list does not let this clinic ask a registered
    ///     insurer about each of these
    public Asker admit(Order order, String operation, InsurerNumber insurer, Set<Matter> matters) {
        if (matters.stream().allMatch(matter -> questions.mayAsk(order.clinic(), insurer, matter))) {
            return new Asker(order.clinic(), order.terminal(), order.person());
        }
        throw denials.deny(attempt(order, operation).concerning(insurer), DenialReason.NOT_PERMITTED);
    }

    private static Attempt attempt(Order order, String operation) {
        return new Attempt(
                Optional.of(order.clinic()),
                Optional.of(order.terminal()),
                Optional.of(order.person()),
                Optional.empty(),
                operation,
                new Circumstances(order.address(), Optional.empty(), Optional.empty()));
    }
}
