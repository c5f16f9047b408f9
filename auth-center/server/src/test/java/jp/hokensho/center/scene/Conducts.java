package jp.hokensho.center.scene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// Ways to answer badly.
public final class Conducts {

    private Conducts() {}

    /// Lies that are messages.
    public enum Lie {
        OTHER_NUMBER,
        OTHER_INSURER,
        INSURER_NOT_FOUND,
        INSURER_UNAVAILABLE,
        FAR_FUTURE;

        public Conduct conduct() {
            return (me, correlation, ask) -> me.say(correlation, told(ask));
        }

        private Told told(Ask ask) {
            var valid = Answers.of(Outcome.VALID);
            var now = Instant.now(Clock.systemUTC());
            return switch (this) {
                case OTHER_NUMBER ->
                    Told.unsigned(
                            TraceNumber.of(ask.number().stream(), ask.number().position() + 1),
                            ask.insurer(),
                            valid,
                            now);
                case OTHER_INSURER -> Told.unsigned(ask.number(), InsurerNumber.parse("39990015"), valid, now);
                case INSURER_NOT_FOUND ->
                    Told.unsigned(ask.number(), ask.insurer(), Answers.of(Outcome.INSURER_NOT_FOUND), now);
                case INSURER_UNAVAILABLE ->
                    Told.unsigned(ask.number(), ask.insurer(), Answers.of(Outcome.INSURER_UNAVAILABLE), now);
                case FAR_FUTURE -> Told.unsigned(ask.number(), ask.insurer(), valid, Instant.MAX);
            };
        }
    }

    public static byte[] frame(long correlation, String body) {
        var bytes = body.getBytes(UTF_8);
        return ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(correlation)
                .put(bytes)
                .array();
    }

    /// After a moment, so that questions are under way at the same time.
    public static Conduct slowly(Answer answer) {
        return after(100, answer);
    }

    public static Conduct after(long milliseconds, Answer answer) {
        var later = CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
        return (me, correlation, ask) -> later.execute(() -> me.tell(correlation, ask, answer));
    }

    /// Whoever is asked first breaks the connection instead; the others answer.
    public static Conduct vanishingOnce(Answer answer) {
        var vanished = new AtomicBoolean();
        return (me, correlation, ask) -> {
            if (vanished.compareAndSet(false, true)) {
                me.vanish();
            } else {
                me.tell(correlation, ask, answer);
            }
        };
    }

    /// Collects so many questions and answers the last one first.
    public static Conduct lastFirst(int count, Answer answer) {
        List<Runnable> waiting = new ArrayList<>();
        return (me, correlation, ask) -> {
            waiting.addFirst(() -> me.tell(correlation, ask, answer));
            if (waiting.size() == count) {
                waiting.forEach(Runnable::run);
            }
        };
    }
}
