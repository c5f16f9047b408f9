package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

    private final JournalSettings settings;
    private final OpenQuestions open;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile JournalState state = JournalState.CLOSED;
    private BackOff pause = new BackOff();
    private AppendSession session;
    private Head head;
    private long touched = System.nanoTime();

    StreamWriter(JournalSettings settings) {
        this.settings = settings;
        this.open = new OpenQuestions(settings.stream());
    }

    /// Takes the stream and returns its questions without answer.
    ///
    /// @throws UnsafeDatabase where another process has it, or head and rows disagree
    List<Entry> take() throws SQLException, InterruptedException {
        session = AppendSession.open(settings);
        var stream = stream();
        lock(stream);
        head = stream.take();
        if (!stream.agrees(head)) {
            throw new UnsafeDatabase("stream " + settings.stream() + " does not end where its head says: run an audit");
        }
        var questions = stream.openQuestions(head.openFrom());
        session.commit();
        questions.forEach(question -> open.add(question.number().position()));
        state = JournalState.WRITING;
        LOG.infof("journal stream %d taken at position %d", settings.stream(), head.next());
        return questions;
    }

    private void lock(StreamHead stream) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + settings.limits().takeover().toNanos();
        while (!stream.tryLock()) {
            session.rollback();
            if (System.nanoTime() > deadline || stopping.await(100, TimeUnit.MILLISECONDS)) {
                throw new UnsafeDatabase("stream " + settings.stream()
                        + " is held by another process: give this one another hokensho.stream");
            }
        }
    }

    /// Returns when the batch is durable, or refused.
    ///
    /// @throws Fenced the stream went on without us
    Result write(List<Draft> drafts, Instant now) throws SQLException, InterruptedException {
        while (true) {
            var batch = Batch.of(head, drafts, Micros.truncated(now), open.lowest(head));
            try {
                insert(batch);
                session.commit();
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
        if (System.nanoTime() - touched >= interval.toNanos()) {
            touch();
            touched = System.nanoTime();
        }
    }

    private void touch() throws SQLException, InterruptedException {
        try {
            stream().barrier(head.epoch());
            Durability.require(session.connection());
            session.commit();
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
        var left = session.backend();
        do {
            session.close();
            if (stopping.await(pause.next(), TimeUnit.MILLISECONDS)) {
                throw new SQLException("stopped while the database could not be reached", cause);
            }
        } while (!reconnected(left));
    }

    /// The lock comes first: with it, every earlier commit has been decided. Then the barrier: with it, what
    /// was read is durable.
    private boolean reconnected(Backend left) throws Fenced {
        try {
            session = AppendSession.open(settings);
            var stream = stream();
            if (!stream.tryLock()) {
                left.end(session.connection());
                return false;
            }
            var now = stream.barrier(head.epoch());
            session.commit();
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

    private StreamHead stream() {
        return new StreamHead(session.connection(), settings.stream());
    }

    JournalState state() {
        return state;
    }

    /// No more waiting for a database that is away.
    void stop() {
        stopping.countDown();
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
