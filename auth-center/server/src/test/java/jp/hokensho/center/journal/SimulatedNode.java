package jp.hokensho.center.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import jp.hokensho.center.tree.Published;
import jp.hokensho.center.tree.SimulatedPublisher;
import jp.hokensho.center.tree.TreeStore;

/// A process of the centre with its callers: appender and publisher as they are, on a simulated store and a
/// simulated pace.
final class SimulatedNode {

    /// The process is no more. No handler of the program sees an `Error`.
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private static final int QUEUE = 400;
    private static final int MOST_PAUSES = 300;
    private static final JournalSettings SETTINGS = new JournalSettings(
            SimulatedStore.STREAM, new JournalDatabase("", "", ""), Journals.MASTER, JournalSettings.Limits.USUAL);
    private static final JournalMeters METERS =
            new JournalMeters(new SimpleMeterRegistry(), new WaitingRoom(QUEUE, new Pace()));

    private final Simulation world;
    private final int number;
    private final WaitingRoom room;
    private final StreamWriter writer;
    private final Appender appender;
    private Optional<SimulatedPublisher> publisher = Optional.empty();
    private final List<Draft> waited = new ArrayList<>();
    private final List<Entry> unanswered = new ArrayList<>();
    private boolean alive = true;
    private boolean open;
    private boolean busy;
    private boolean publishing;
    private long floor;
    private Optional<Published> given = Optional.empty();
    private int pauses;

    SimulatedNode(Simulation world, int number) {
        this.world = world;
        this.number = number;
        var pace = new SimulatedPace();
        this.room = new WaitingRoom(QUEUE, pace);
        this.writer = new StreamWriter(SETTINGS, () -> connect(), pace);
        this.appender = new Appender(room, writer, world.clock(), new Callers(METERS, unanswered::add));
    }

    int number() {
        return number;
    }

    boolean isAlive() {
        return alive;
    }

    /// Not in the middle of something, as one whose commit lasts is.
    boolean isIdle() {
        return alive && !busy;
    }

    boolean isOpen() {
        return alive && open;
    }

    boolean hasWaiting() {
        return room.size() > 0;
    }

    void suffer(Fault fault) {
        world.suffer(fault, this);
    }

    /// Takes the stream, or writes a batch.
    void turn() {
        busy = true;
        try {
            if (!open) {
                take();
            } else if (!appender.goesOn()) {
                appender.end();
                giveUp();
            }
        } catch (Killed _) {
            // and its callers with it
        } finally {
            busy = false;
        }
    }

    private void take() {
        try {
            var questions = writer.take();
            open = true;
            questions.forEach(this::answer);
        } catch (SQLException | InterruptedException e) {
            giveUp();
        } catch (UnsafeDatabase unsafe) {
            Violation.unless(unsafe.getMessage().contains("held by another"), () -> unsafe.getMessage());
            giveUp();
        }
    }

    private void giveUp() {
        writer.close();
        publisher.ifPresent(SimulatedPublisher::end);
        alive = false;
    }

    private StreamStore.Session connect() throws SQLException {
        meanwhile();
        return world.store().open(this);
    }

    private TreeStore.Session publish() throws SQLException {
        meanwhile();
        return world.store().publish(this);
    }

    /// Its publisher is not in the middle of a round: the next one waits for that.
    boolean isBetweenRounds() {
        return alive && !publishing;
    }

    void publishRound() {
        var one = publisher.orElseGet(() -> new SimulatedPublisher(() -> publish(), world.clock()));
        publisher = Optional.of(one);
        publishing = true;
        floor = world.givenAway().largest();
        try {
            one.second();
        } catch (Killed _) {
            // what it gave away stays given
        } finally {
            publishing = false;
        }
        Violation.unless(
                one.disagreements().isEmpty(), () -> "the journal is not what was published: " + one.disagreements());
    }

    /// Whoever asks it from now on is given no less than before, and no less than anybody was when it began
    /// to read.
    void tellGiven() {
        var now = publisher.flatMap(one -> one.given(SimulatedStore.STREAM));
        if (!now.equals(given)) {
            long least = Math.max(floor, given.map(Published::size).orElse(0L));
            Violation.unless(
                    now.map(Published::size).orElse(0L) >= least,
                    () -> "a smaller checkpoint is given away than " + least);
            now.ifPresent(world.givenAway()::give);
            given = now;
        }
    }

    /// Others act; this process may not live to see the end of it.
    void meanwhile() {
        if (world.dice().oneIn(300)) {
            kill();
        }
        world.meanwhile();
        if (!alive) {
            throw new Killed();
        }
    }

    void kill() {
        suffer(Fault.NODE_KILLED);
        alive = false;
        world.store().abandon(this);
    }

    /// What waits is still written.
    void stop() {
        room.close();
    }

    void enter(JournalEvent event, String text) {
        var content = new Content(event.kind(), text.getBytes(UTF_8), SealedPayload.NO_COMMIT);
        var draft = new Draft(event, content, Optional.empty(), new CompletableFuture<>());
        draft.outcome().whenComplete((entry, why) -> told(draft, entry, why));
        if (room.enter(draft)) {
            waited.add(draft);
        } else {
            world.promises().notRecorded(draft);
        }
    }

    private void told(Draft draft, Entry entry, Throwable why) {
        if (alive) {
            world.promises().told(draft, entry, why);
            if (entry != null && draft.event() instanceof Asked) {
                unanswered.add(entry);
            }
        }
    }

    /// One of its questions, which it may have answered before without learning whether that landed.
    void answerOne() {
        if (!unanswered.isEmpty()) {
            answer(world.dice().oneOf(unanswered));
        }
    }

    void answer(Entry question) {
        enter(
                Events.answered(question.number()),
                "answer to " + question.number().position());
    }

    /// A caller loses patience.
    void despair() {
        waited.removeIf(draft -> draft.outcome().isDone());
        if (!waited.isEmpty()) {
            suffer(Fault.CALLER_GAVE_UP);
            var draft = world.dice().oneOf(waited);
            waited.remove(draft);
            try {
                new Patience(Duration.ZERO, room).await(draft);
            } catch (JournalUnavailable told) {
                world.promises().told(draft, null, told);
            }
        }
    }

    /// All others act while this node waits. How long that takes is thrown, so that real jitter changes nothing.
    private final class SimulatedPace extends Pace {

        @Override
        long nanos() {
            return world.clock().nanos();
        }

        @Override
        long await(Condition signal, long nanos) {
            world.clock().pass(nanos);
            meanwhile();
            return 0;
        }

        @Override
        boolean pause(long nanos) {
            world.clock().pass(world.dice().below(1_000_000_000));
            if (++pauses == MOST_PAUSES) {
                kill();
            }
            meanwhile();
            return true;
        }
    }
}
