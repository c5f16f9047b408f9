package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Puts batches at the end of one stream, through however many connections it takes. Used by one thread; only
/// [#state()] and [#stop()] are for others.
final class StreamWriter {

    /// What became of a batch. That nobody knows is no result: the writer finds out.
    sealed interface Result {}

    record Landed(Batch batch) implements Result {}

    record Refused(Rejected why) implements Result {}

    private static final Logger LOG = Logger.getLogger(StreamWriter.class);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);
    /// Clocks that are kept right are set by less.
    private static final Duration TOLERATED = Duration.ofSeconds(1);

    private final JournalSettings settings;
    private final StreamStore store;
    private final Pace pace;
    private final OpenQuestions open;
    private volatile JournalState state = JournalState.CLOSED;
    private BackOff pause = new BackOff();
    private StreamStore.Session session;
    /// Of the session that got the stream's lock last, and may still have it.
    private Backend holder;
    private Head head;
    private long touched;
    private boolean clockIsBehind;

    StreamWriter(JournalSettings settings, StreamStore store, Pace pace) {
        this.settings = settings;
        this.store = store;
        this.pace = pace;
        this.touched = pace.nanos();
        this.open = new OpenQuestions(settings.stream());
    }

    /// Takes the stream and returns its questions without answer.
    ///
    /// @throws UnsafeDatabase where another process has it, or head and rows disagree
    List<Entry> take() throws SQLException, InterruptedException {
        session = store.open();
        lock();
        head = session.take();
        if (!session.agrees(head)) {
            throw new UnsafeDatabase("stream " + settings.stream() + " does not end where its head says: run an audit");
        }
        var questions = session.openQuestions(head.openFrom());
        commit();
        questions.forEach(question -> open.add(question.number().position()));
        state = JournalState.WRITING;
        LOG.infof("journal stream %d taken at position %d", settings.stream(), head.next());
        return questions;
    }

    private void lock() throws SQLException, InterruptedException {
        long deadline = pace.nanos() + settings.limits().takeover().toNanos();
        while (!session.tryLock()) {
            session.rollback();
            if (pace.nanos() > deadline || !pace.pause(LOOK_AGAIN)) {
                throw new UnsafeDatabase("stream " + settings.stream()
                        + " is held by another process: give this one another hokensho.stream");
            }
        }
        holder = session.backend();
    }

    /// Returns when the batch is durable, or refused.
    ///
    /// @throws Fenced the stream went on without us
    Result write(List<Draft> drafts, Instant now) throws SQLException, InterruptedException {
        lookAtTheClock(now);
        while (true) {
            var batch = Batch.of(head, drafts, Micros.truncated(now), open.lowest(head));
            try {
                insert(batch);
                commit();
                return landed(batch);
            } catch (Rejected rejected) {
                return new Refused(rejected);
            } catch (Fenced fenced) {
                throw fenced;
            } catch (SQLException | RuntimeException unknown) {
                recover(unknown);
                if (head.isAfter(batch)) {
                    return landed(batch);
                }
            }
        }
    }

    /// A clock that was set back changes no order: rows keep the time of the last one until it has caught up.
    private void lookAtTheClock(Instant now) {
        var behind = Duration.between(now, head.at());
        if (behind.compareTo(TOLERATED) > 0 && !clockIsBehind) {
            LOG.warnf(
                    "journal stream %d: the clock is %d s behind the last row, whose time new rows keep until then: set it",
                    settings.stream(), behind.toSeconds());
        }
        clockIsBehind = behind.compareTo(TOLERATED) > 0;
    }

    /// A warning tells of a synchronous standby that was not waited for: the outcome is as unknown as after an
    /// exception.
    private void commit() throws SQLException {
        var warning = session.commit();
        if (warning.isPresent()) {
            throw AppendSession.unknown(warning.get());
        }
    }

    /// What fails in here was not committed.
    private void insert(Batch batch) throws SQLException {
        try {
            session.write(batch);
        } catch (SQLException | RuntimeException e) {
            var rejected = Rejected.of(e);
            if (rejected.isEmpty()) {
                throw e;
            }
            session.rollback();
            throw rejected.get();
        }
    }

    private Result landed(Batch batch) {
        head = batch.after();
        batch.rows().forEach(open::note);
        writing();
        return new Landed(batch);
    }

    /// Tries the way to the disk, also while nobody else does, and whether it is still a safe one.
    void touchEvery(Duration interval) throws SQLException, InterruptedException {
        if (pace.nanos() - touched >= interval.toNanos()) {
            touch();
            touched = pace.nanos();
        }
    }

    private void touch() throws SQLException, InterruptedException {
        try {
            session.barrier(head.epoch());
            commit();
            writing();
        } catch (Fenced fenced) {
            throw fenced;
        } catch (SQLException | RuntimeException e) {
            recover(e);
        }
    }

    /// Comes back with a connection and the head as it durably is. Meanwhile callers queue up to the room's
    /// bound.
    private void recover(Exception cause) throws SQLException, InterruptedException {
        if (state == JournalState.WRITING) {
            state = JournalState.RECOVERING;
            LOG.warnf("journal stream %d interrupted: %s", settings.stream(), cause.getMessage());
        }
        do {
            session.close();
            if (!pace.pause(TimeUnit.MILLISECONDS.toNanos(pause.next()))) {
                throw new SQLException("stopped while the database could not be reached", cause);
            }
        } while (!reconnected());
    }

    /// The lock comes first: with it, every earlier commit has been decided. Then the barrier: with it, what
    /// was read is durable.
    private boolean reconnected() throws Fenced {
        try {
            session = store.open();
            if (!session.tryLock()) {
                session.end(holder);
                return false;
            }
            holder = session.backend();
            var now = session.barrier(head.epoch());
            commit();
            head = now;
            return true;
        } catch (Fenced fenced) {
            throw fenced;
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("journal stream %d not yet back: %s", settings.stream(), e.getMessage());
            return false;
        }
    }

    private void writing() {
        if (state != JournalState.WRITING) {
            state = JournalState.WRITING;
            LOG.infof("journal stream %d goes on at position %d", settings.stream(), head.next());
        }
        pause = new BackOff();
    }

    JournalState state() {
        return state;
    }

    /// No more waiting for a database that is away.
    void stop() {
        pace.stop();
    }

    void fail(Exception cause) {
        state = cause instanceof Fenced ? JournalState.FENCED : JournalState.CLOSED;
        LOG.errorf("journal stream %d stopped: %s", settings.stream(), cause.getMessage());
    }

    void close() {
        if (state != JournalState.FENCED) {
            state = JournalState.CLOSED;
        }
        if (session != null) {
            session.close();
        }
    }
}
