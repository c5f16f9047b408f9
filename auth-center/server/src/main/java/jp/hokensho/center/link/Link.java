package jp.hokensho.center.link;

import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage.Ask;

/// One open connection of an adapter and the questions on it. Correlation ids count up per link and are
/// never used twice: an adapter can reach its own questions only. Its methods block nobody and are safe from
/// any thread.
final class Link {

    /// Given-up questions that wait for a late answer; beyond, a late answer is not recognized.
    private static final int OVERDUE = 10_000;

    private static final int LISTENING = 16;

    private final Adapter adapter;
    private final WebSocketConnection connection;
    private final LinkJson json;
    private final Clock clock;
    private final Map<Long, Question> questions = new ConcurrentHashMap<>();
    private final AtomicLong correlations = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger listening = new AtomicInteger();
    private final Delivery delivery = new Delivery();
    private final Sight sight = new Sight();
    private volatile boolean closed;
    private volatile boolean leaving;
    private volatile Instant heardAt;
    private volatile Instant pingedAt;

    Link(Adapter adapter, WebSocketConnection connection, LinkJson json, Clock clock) {
        this.adapter = adapter;
        this.connection = connection;
        this.json = json;
        this.clock = clock;
        this.heardAt = clock.instant();
        this.pingedAt = heardAt;
    }

    Adapter adapter() {
        return adapter;
    }

    Delivery delivery() {
        return delivery;
    }

    Sight sight() {
        return sight;
    }

    boolean usable() {
        return !closed && !leaving;
    }

    int inFlight() {
        return inFlight.get();
    }

    /// The question is registered before it is sent, and a link that broke in between loses it here.
    /// Whoever asks must [#release] it.
    Question ask(Ask ask) {
        var question = new Question(correlations.incrementAndGet(), ask, clock.instant());
        inFlight.incrementAndGet();
        questions.put(question.correlation(), question);
        send(new Frame(question.correlation(), json.write(ask)), question);
        if (closed) {
            question.end(new End.Lost());
        }
        return question;
    }

    private void send(Frame frame, Question question) {
        connection
                .sendBinary(Buffer.buffer(frame.bytes()))
                .subscribe()
                .with(_ -> {}, _ -> question.end(new End.Lost()));
    }

    /// What answers nothing, and is answered by nothing.
    void say(Frame frame) {
        connection.sendBinary(Buffer.buffer(frame.bytes())).subscribe().with(_ -> {}, _ -> lose());
    }

    /// The asker is done with it. A given-up one stays for a late answer.
    void release(Question question) {
        inFlight.decrementAndGet();
        if (!question.givenUp() || questions.size() - inFlight.get() > OVERDUE) {
            questions.remove(question.correlation());
        }
    }

    /// What answers a question nobody asked here is empty.
    Optional<Question> take(long correlation) {
        return Optional.ofNullable(questions.remove(correlation));
    }

    void heard() {
        heardAt = clock.instant();
    }

    boolean silentFor(Duration limit) {
        return heardAt.isBefore(clock.instant().minus(limit));
    }

    /// Pings unless it did so within the interval.
    void ping(Duration interval) {
        var now = clock.instant();
        if (!pingedAt.isAfter(now.minus(interval))) {
            pingedAt = now;
            connection.sendPing(Buffer.buffer()).subscribe().with(_ -> {}, _ -> lose());
        }
    }

    /// After so long nobody waits for an answer any more, not even for the record.
    void forgetAfter(Duration late) {
        var then = clock.instant().minus(late);
        questions
                .values()
                .removeIf(question -> question.givenUp() && question.asked().isBefore(then));
    }

    /// Messages that answer nothing are looked at a few at a time.
    boolean mayListen() {
        return listening.incrementAndGet() <= LISTENING;
    }

    void listened() {
        listening.decrementAndGet();
    }

    /// Planned downtime: no new questions, those under way may still be answered.
    void leave() {
        leaving = true;
    }

    /// Every question on it ends at once.
    void lose() {
        closed = true;
        questions.values().forEach(question -> question.end(new End.Lost()));
    }

    void close(Closing why) {
        lose();
        connection.close(why.reason()).subscribe().with(_ -> {}, _ -> {});
    }
}
