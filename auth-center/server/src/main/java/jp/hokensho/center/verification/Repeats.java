package jp.hokensho.center.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.protocol.DenialReason;

/// One attempt of a terminal is one question, however often it is sent. On this node a second one waits for
/// the first, and one that came lately is looked for on the record. What another node did, or this one before a
/// crash, the record itself refuses, for the key is unique there: then that is looked for.
@Singleton
class Repeats {

    private static final Duration LOOKING = Duration.ofMinutes(1);

    private final Map<Attempt, First> underWay = new ConcurrentHashMap<>();
    private final Recent<Attempt> recent = new Recent<>();
    private final LongSupplier nanoTime;
    private volatile long suspicious;
    private final TrailRows rows;
    private final Past past;
    private final Gate gate;

    @Inject
    Repeats(TrailRows rows, Past past, Gate gate) {
        this(rows, past, gate, System::nanoTime);
    }

    Repeats(TrailRows rows, Past past, Gate gate, LongSupplier nanoTime) {
        this.rows = rows;
        this.past = past;
        this.gate = gate;
        this.nanoTime = nanoTime;
        this.suspicious = nanoTime.getAsLong();
    }

    /// @throws jp.hokensho.center.problem.Refusal 409 on the record, where the key came with another body
    ///     before
    Result once(Asking asking, Supplier<Result> question) {
        return asking.idempotency()
                .map(idempotency -> once(asking, idempotency, question))
                .orElseGet(question);
    }

    private Result once(Asking asking, Idempotency idempotency, Supplier<Result> question) {
        var attempt = new Attempt(asking.asker().terminal(), idempotency.key());
        var mine = new First(idempotency.bodyMac());
        var other = underWay.putIfAbsent(attempt, mine);
        if (other != null) {
            requireSame(asking, idempotency, other.bodyMac());
            return other.await();
        }
        try {
            return mine.give(() -> isNew(attempt)
                    ? ask(asking, idempotency, question)
                    : before(asking, idempotency).orElseGet(() -> ask(asking, idempotency, question)));
        } finally {
            underWay.remove(attempt, mine);
        }
    }

    /// As far as this node knows. After a start, and after an attempt turned out to be on the record, more of them
    /// may be: then each is looked for, since a refused one costs its whole batch.
    private boolean isNew(Attempt attempt) {
        return recent.add(attempt) && nanoTime.getAsLong() - suspicious > LOOKING.toNanos();
    }

    /// Refused: the same attempt is on the record, by another node or from before this one started.
    private Result ask(Asking asking, Idempotency idempotency, Supplier<Result> question) {
        try {
            return question.get();
        } catch (EventRefused refused) {
            suspicious = nanoTime.getAsLong();
            return before(asking, idempotency).orElseThrow(() -> refused);
        }
    }

    private Optional<Result> before(Asking asking, Idempotency idempotency) {
        Supplier<Optional<Trail>> look =
                () -> rows.byKey(asking.asker().clinic(), asking.asker().terminal(), idempotency.key());
        return look.get().map(trail -> {
            requireSame(asking, idempotency, trail.bodyMac().orElseThrow());
            return past.first(past.answered(trail, look));
        });
    }

    private void requireSame(Asking asking, Idempotency idempotency, byte[] bodyMac) {
        if (!MessageDigest.isEqual(idempotency.bodyMac(), bodyMac)) {
            throw gate.deny(DenialReason.REPLAYED_KEY, asking.inquiry().card().insurer());
        }
    }

    private record Attempt(UUID terminal, String key) {}
}
