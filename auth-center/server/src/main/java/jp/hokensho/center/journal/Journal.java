package jp.hokensho.center.journal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.hokensho.center.journal.JournalUnavailable.Fate;
import jp.hokensho.protocol.TraceNumber;

/// The append-only record (docs/journal.md). What [#append] returned for is durable, has its number, and
/// stays.
@Singleton
public class Journal implements AutoCloseable {

    private final JournalSettings settings;
    private final Drafting drafting;
    private final Pace pace = new Pace();
    private final Clock clock;
    private final WaitingRoom room;
    private final JournalMeters meters;
    private final Interruptions interruptions;
    private final AuditorPool auditors;
    private final Succession succession;
    private final Finder finder;
    private final Audit audit;
    private final PayloadKeys keys;
    private Optional<Thread> thread = Optional.empty();
    private volatile Optional<StreamWriter> writer = Optional.empty();
    private volatile boolean open;
    private volatile boolean held;

    Journal(JournalSettings settings, Clock clock, MeterRegistry registry) {
        this.settings = settings;
        var keys = new PayloadKeys(settings.database(), settings.wrapping(), clock);
        this.drafting = new Drafting(keys);
        this.clock = clock;
        this.room = new WaitingRoom(settings.limits().queue(), pace);
        this.meters = new JournalMeters(registry, room);
        this.interruptions = new Interruptions(drafting, room, clock);
        this.auditors = new AuditorPool(settings.database());
        this.succession = new Succession(auditors);
        this.finder = new Finder(auditors, keys);
        this.audit = new Audit(settings.database(), keys);
        this.keys = keys;
    }

    /// Takes the stream, or the one that goes on in its place since a restore. Questions that a dead process left
    /// without an answer are answered INTERRUPTED before anything else is accepted. Done by the first append where
    /// nobody did before.
    ///
    /// @throws UnsafeDatabase where nothing may be started on this database
    /// @throws JournalUnavailable where it cannot be reached
    public synchronized void open() {
        mustNotBeHeld();
        if (thread.isPresent()) {
            return;
        }
        try {
            begin(settings.of(succession.current(settings.stream())));
        } catch (SQLException e) {
            throw new JournalUnavailable(Fate.NOT_RECORDED, "the journal cannot be opened: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailable(Fate.NOT_RECORDED, "interrupted while the journal was opened");
        }
        open = true;
    }

    private void begin(JournalSettings own) throws SQLException, InterruptedException {
        var first = succession.first(own.stream());
        var left = succession.openQuestions(own.stream());
        var taken = new StreamWriter(own, () -> AppendSession.open(own), pace);
        var questions = take(taken);
        writer = Optional.of(taken);
        var appender = new Appender(room, taken, clock, new Callers(meters, interruptions::later));
        thread = Optional.of(Thread.ofPlatform().name("journal-" + own.stream()).start(appender));
        first.map(drafting::draft).filter(room::enter).ifPresent(draft -> draft.outcome()
                .join());
        interruptions.now(left);
        interruptions.now(questions);
    }

    private static List<Entry> take(StreamWriter writer) throws SQLException, InterruptedException {
        try {
            return writer.take();
        } catch (SQLException | InterruptedException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /// From now on nothing is put on the record, until it is let go: it is not known yet whether this database is the
    /// newest there is.
    public synchronized void hold() {
        held = true;
    }

    /// As [#open].
    public synchronized void letGo() {
        held = false;
        open();
    }

    public boolean isHeld() {
        return held;
    }

    private void mustNotBeHeld() {
        if (held) {
            throw new JournalUnavailable(Fate.NOT_RECORDED, "it is not known whether this database is the newest");
        }
    }

    /// Returns when the event is durable, or throws.
    ///
    /// @throws JournalUnavailable nothing may happen on the strength of the event; [Fate] tells whether it
    ///     may yet be found
    /// @throws EventRefused it can never be recorded
    public Entry append(JournalEvent event) {
        long start = System.nanoTime();
        var draft = admit(event);
        var entry = new Patience(settings.limits().patience(), room).await(draft);
        meters.append().record(Duration.ofNanos(System.nanoTime() - start));
        return entry;
    }

    /// For those who go on without waiting. Stages that depend on the future must not block: they run on the
    /// appender.
    public CompletableFuture<Entry> submit(JournalEvent event) {
        return admit(event).outcome();
    }

    private Draft admit(JournalEvent event) {
        mustNotBeHeld();
        if (!open) {
            open();
        }
        return enter(event);
    }

    private Draft enter(JournalEvent event) {
        var draft = drafting.draft(event);
        if (!room.enter(draft)) {
            meters.refused("queue");
            throw new JournalUnavailable(Fate.NOT_RECORDED, "too much waits for the journal, or it is closed");
        }
        return draft;
    }

    /// The event with that number, for whoever has been found to be allowed to see it.
    public Optional<Recorded> find(TraceNumber number) {
        return finder.find(number);
    }

    /// As [#find(TraceNumber)], many at once.
    public Map<TraceNumber, Recorded> find(Collection<TraceNumber> numbers) {
        return finder.find(numbers);
    }

    /// Whether a restore took a number from the record.
    public Loss loss(TraceNumber number) {
        try {
            return succession.loss(number);
        } catch (SQLException e) {
            throw new JournalUnavailable(Fate.NOT_RECORDED, "the journal cannot be read");
        }
    }

    /// Reads everything again. Takes a while: about a second for some ten thousand rows, on the caller's
    /// thread.
    public Integrity audit() {
        return audit.run();
    }

    /// Wraps the payload keys that are wrapped with another master key than the present one anew.
    ///
    /// @param dry only counts them; each is opened all the same
    /// @param done is told after each key
    /// @return how many there are
    /// @throws jp.hokensho.keys.KeyFailure where one opens with neither master key
    public long rewrapKeys(boolean dry, Runnable done) {
        return keys.rewrap(dry, done);
    }

    JournalState state() {
        return writer.map(StreamWriter::state).orElse(JournalState.CLOSED);
    }

    /// Writes what waits, then lets go of the stream.
    @Override
    @PreDestroy
    public synchronized void close() {
        open = false;
        room.close();
        thread.ifPresent(this::join);
        auditors.close();
    }

    private void join(Thread running) {
        try {
            if (!running.join(settings.limits().patience())) {
                writer.ifPresent(StreamWriter::stop);
                running.join(settings.limits().silence());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
