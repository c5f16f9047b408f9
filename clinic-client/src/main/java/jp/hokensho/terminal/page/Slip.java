package jp.hokensho.terminal.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.desk.Held;
import jp.hokensho.terminal.desk.Labels;

/// One question of this sitting and what became of it, in memory alone. Personal: `toString` masks it.
final class Slip {

    private final UUID id;
    private final Instant at;
    private final Question question;
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile Fate fate;
    private volatile boolean seen;

    /// @param id by which the page knows it and the centre is asked: nothing can be read from it
    Slip(UUID id, Instant at, Question question, Fate fate) {
        this.id = id;
        this.at = at;
        this.question = question;
        this.fate = fate;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    Question question() {
        return question;
    }

    /// As it lies in the hold.
    ///
    /// @param answer null while it waits
    Held held(Verification answer) {
        return new Held(id, at, question.request(), answer);
    }

    Fate fate() {
        return fate;
    }

    Optional<Verification> answer() {
        return fate instanceof Fate.Answered answered
                ? Optional.of(answered.opened().answer())
                : Optional.empty();
    }

    /// What it was answered with can be printed as a label.
    boolean hasLabel() {
        return fate instanceof Fate.Answered answered
                && Labels.has(answered.opened().answer(), answered.vouched());
    }

    void become(Fate next) {
        seen = false;
        fate = next;
        told.countDown();
    }

    boolean isAsked() {
        return fate instanceof Fate.Waiting;
    }

    boolean isKept() {
        return fate instanceof Fate.Kept;
    }

    /// Somebody has looked at it as it is now.
    void see() {
        seen = true;
    }

    /// There is an end of it that nobody has looked at.
    boolean isNews() {
        return !seen && (fate instanceof Fate.Answered || fate instanceof Fate.Failed);
    }

    /// Waits a moment for its end; a quick answer needs no page in between.
    void await(Duration moment) {
        try {
            var _ = told.await(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "Slip[" + id + "]";
    }
}
