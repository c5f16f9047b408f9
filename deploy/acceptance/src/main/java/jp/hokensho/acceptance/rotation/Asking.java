package jp.hokensho.acceptance.rotation;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.acceptance.stack.Api.Reply;

/// A clerk who asks about the trial's card again and again, until told to end.
final class Asking {

    private static final String CARD =
            "{\"insurerNumber\":\"00000001\",\"symbol\":\"東京\",\"number\":\"001\",\"targetDate\":\"2005-07-08\"}";
    private static final int TOLD = 5;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Desk desk;
    private final AtomicReference<String> token;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Reply> last = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean over;

    Asking(Desk desk, String token) {
        this.desk = desk;
        this.token = new AtomicReference<>(token);
        this.thread = Thread.ofVirtual().start(this::run);
    }

    /// A little slower than a terminal may.
    private void run() {
        while (!over) {
            ask();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// An insurer that is too slow on a busy machine is answered for: that is no refusal.
    private void ask() {
        try {
            var reply = desk.post("/v1/verifications", CARD, Map.of("Authorization", "Bearer " + token.get()));
            if (reply.status() == 201) {
                last.set(reply);
                answered.incrementAndGet();
            } else {
                refuse(reply.status() + " " + reply.text("type"));
            }
        } catch (RuntimeException failed) {
            refuse(failed.toString());
        }
    }

    private void refuse(String why) {
        if (refused.incrementAndGet() <= TOLD) {
            refusals.add(why);
        }
    }

    /// From now on under another session token.
    void use(String next) {
        token.set(next);
    }

    long answered() {
        return answered.get();
    }

    long refused() {
        return refused.get();
    }

    /// The first few.
    Queue<String> refusals() {
        return refusals;
    }

    Reply last() {
        return last.get();
    }

    void end() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
