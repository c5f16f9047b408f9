package jp.hokensho.adapter.link;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketBase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.adapter.record.RecordUnavailable;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.LinkMessage.Show;

/// One open link: each question gets a virtual thread of its own, so a slow one delays no other. What is no
/// message, and words of a later version, are passed over.
final class Conversation {

    private static final Notify NOTHING = Notify.of(List.of());

    /// Between attempts to read the record.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Between looks for a day that is not compared yet.
    private static final Duration COMPARING = Duration.ofMinutes(10);

    private final WebSocketBase socket;
    private final Desk desk;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean ended;

    Conversation(WebSocketBase socket, Desk desk) {
        this.socket = socket;
        this.desk = desk;
    }

    /// What every link needs to answer.
    record Desk(Vouching vouching, Records records, LinkJson json, LinkMetrics metrics, Executor threads, int limit) {}

    /// Says which checkpoints are held and up to where denials and attempts are on record here, as soon as the record
    /// can tell.
    void begin() {
        desk.threads().execute(() -> {
            while (!ended && !(witnessed(List.of()) && note(NOTHING))) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            while (!ended) {
                compare();
                LockSupport.parkNanos(COMPARING.toNanos());
            }
        });
    }

    /// Says what is on record here of the oldest day that was not compared yet, if there is one.
    private void compare() {
        recorded(() -> desk.records().days().next().ifPresent(tally -> say(0, tally)));
    }

    /// The next day follows at once.
    private void hear(Compared compared) {
        if (desk.records().days().hear(compared) && compared.part() == compared.parts()) {
            compare();
        }
    }

    /// What the record cannot do now is asked for again.
    private void recorded(Runnable work) {
        try {
            work.run();
        } catch (RecordUnavailable _) {
            desk.metrics().passedOver(PassedOver.NOT_RECORDED);
        }
    }

    /// Called on the event loop for each binary message: hands it on and returns.
    void hear(Buffer message) {
        if (inFlight.incrementAndGet() > desk.limit()) {
            inFlight.decrementAndGet();
            desk.metrics().passedOver(PassedOver.TOO_MANY);
            return;
        }
        var heard = System.nanoTime();
        desk.threads().execute(() -> {
            try {
                answer(message.getBytes(), heard);
            } finally {
                inFlight.decrementAndGet();
            }
        });
    }

    private void answer(byte[] bytes, long heard) {
        try {
            var frame = Frame.parse(bytes);
            switch (desk.json().read(frame.body())) {
                case Ask ask -> answer(frame.correlation(), ask, heard);
                case Notify notify -> heed(notify);
                case Show show -> recorded(() -> say(0, desk.records().days().show(show)));
                case Compared compared -> recorded(() -> hear(compared));
                case LinkMessage.Unknown _,
                        LinkMessage.Told _,
                        LinkMessage.Bye _,
                        LinkMessage.Noted _,
                        LinkMessage.Witnessed _,
                        LinkMessage.Tally _,
                        LinkMessage.Shown _ -> desk.metrics().passedOver(PassedOver.UNKNOWN);
            }
        } catch (IOException | InvalidInput _) {
            desk.metrics().passedOver(PassedOver.GARBAGE);
        }
    }

    /// Nobody waits for an answer after the deadline, so a question that comes to its turn too late is passed
    /// over.
    private void answer(long correlation, Ask ask, long heard) {
        if (Duration.ofNanos(System.nanoTime() - heard).toMillis() > ask.deadlineMs()) {
            desk.metrics().passedOver(PassedOver.TOO_LATE);
            return;
        }
        try {
            desk.vouching().answer(ask).ifPresent(told -> say(correlation, told));
        } catch (RecordUnavailable _) {
            desk.metrics().passedOver(PassedOver.NOT_RECORDED);
        } catch (KeyFailure _) {
            desk.metrics().passedOver(PassedOver.NOT_SEALED);
        }
    }

    /// What brings nothing but checkpoints is not a page of denials.
    private void heed(Notify notify) {
        if (!notify.checkpoints().isEmpty()) {
            witnessed(notify.checkpoints());
        }
        if (notify.checkpoints().isEmpty()
                || !notify.denials().isEmpty()
                || !notify.attempts().isEmpty()) {
            note(notify);
        }
    }

    private boolean witnessed(List<Continuation> told) {
        try {
            var witnessing = desk.records().witnessing();
            var words = told.isEmpty() ? witnessing.held() : List.of(witnessing.see(told));
            words.forEach(word -> say(0, word));
            return true;
        } catch (RecordUnavailable _) {
            desk.metrics().passedOver(PassedOver.NOT_RECORDED);
            return false;
        }
    }

    /// Acknowledged after it is durable, never before. What was not, the centre sends again.
    private boolean note(Notify notify) {
        try {
            var denials = desk.records().denials();
            denials.write(notify.denials(), notify.attempts());
            say(0, denials.noted());
            return true;
        } catch (RecordUnavailable _) {
            desk.metrics().passedOver(PassedOver.NOT_RECORDED);
            return false;
        }
    }

    void say(long correlation, LinkMessage message) {
        if (!ended) {
            var frame = new Frame(correlation, desk.json().write(message));
            socket.writeBinaryMessage(Buffer.buffer(frame.bytes()));
        }
    }

    boolean idle() {
        return inFlight.get() == 0;
    }

    void end() {
        ended = true;
    }

    void close(short code) {
        socket.close(code);
    }
}
