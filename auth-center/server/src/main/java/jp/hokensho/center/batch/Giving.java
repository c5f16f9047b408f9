package jp.hokensho.center.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.admission.Order;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.center.journal.BatchGiven;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.ProblemType;

/// Takes batches, on the record before they count.
@Singleton
class Giving {

    private final BatchRows batches;
    private final LineRows lines;
    private final Journal journal;
    private final Clock clock;

    Giving(BatchRows batches, LineRows lines, Journal journal, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.journal = journal;
        this.clock = clock;
    }

    /// @return empty where that attempt was a batch before
    /// @throws Refusal 409 where the clinic has too many that are not over
    Optional<Batch> give(Order order, List<Question> questions, Optional<Idempotency> attempt) {
        var batch = new Batch(
                UUID.randomUUID(),
                order,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                State.RUNNING,
                Optional.empty(),
                attempt.map(Idempotency::bodyMac));
        return batches.in(order.clinic(), connection -> {
            if (batches.full(connection, order.clinic())) {
                throw new Refusal(ProblemType.CONFLICT)
                        .saying("終わっていない一括認証が多すぎます", "Too many batches of your clinic are not over yet");
            }
            if (!batches.insert(connection, batch, attempt)) {
                return Optional.empty();
            }
            lines.insert(connection, batch, questions);
            journal.append(given(batch, questions.size()));
            return Optional.of(batch);
        });
    }

    private static BatchGiven given(Batch batch, int rows) {
        var order = batch.order();
        return new BatchGiven(batch.id(), order.clinic(), order.person(), order.terminal(), order.session(), rows);
    }
}
