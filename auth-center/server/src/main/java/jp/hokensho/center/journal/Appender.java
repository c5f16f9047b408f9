package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The one thread that writes a stream: takes what waits, makes it a batch, and tells the callers when it is
/// durable. A batch ends in one of three ways: it landed; it was refused, then it is halved until the bad
/// event stands alone; or nobody knows, then the writer finds out before anything else is written.
final class Appender implements Runnable {

    static final int MOST = 512;
    private static final Duration IDLE = Duration.ofSeconds(2);
    /// How long to look whether more come, and how often at most.
    private static final long LOOK_NANOS = 500_000;

    private static final int LOOKS = 10;

    private final WaitingRoom room;
    private final StreamWriter writer;
    private final Clock clock;
    private final Callers callers;

    Appender(WaitingRoom room, StreamWriter writer, Clock clock, Callers callers) {
        this.room = room;
        this.writer = writer;
        this.clock = clock;
        this.callers = callers;
    }

    @Override
    public void run() {
        try {
            appendAll();
        } catch (InterruptedException | SQLException | RuntimeException e) {
            writer.fail(e);
        } finally {
            room.close();
            refuseWaiting();
            writer.close();
        }
    }

    private void appendAll() throws SQLException, InterruptedException {
        var company = 0;
        while (!room.isFinished()) {
            if (company > 1) {
                gather();
            }
            var drafts = room.next(MOST, IDLE);
            company = drafts.size();
            if (!drafts.isEmpty()) {
                append(drafts);
            }
            writer.touchEvery(IDLE);
        }
    }

    /// What comes meanwhile shares a commit: a third less work per event. Waits while more keep coming; who is alone
    /// does not wait, nor does anybody once all are here who are on their way.
    private void gather() {
        var here = -1;
        for (var look = 0; look < LOOKS && room.size() > here; look++) {
            here = room.size();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void append(List<Draft> drafts) throws SQLException, InterruptedException {
        Deque<List<Draft>> undecided = new ArrayDeque<>();
        undecided.push(drafts);
        try {
            while (!undecided.isEmpty()) {
                var part = undecided.peek();
                var result = writer.write(part, clock.instant());
                undecided.pop();
                settle(result, part, undecided);
            }
        } finally {
            undecided.forEach(part -> part.forEach(callers::unknown));
        }
    }

    private void settle(StreamWriter.Result result, List<Draft> part, Deque<List<Draft>> undecided) {
        switch (result) {
            case StreamWriter.Landed(var batch) -> callers.landed(batch);
            case StreamWriter.Refused(var why) when part.size() == 1 -> callers.refused(part.getFirst(), why);
            case StreamWriter.Refused _ -> {
                undecided.push(part.subList(part.size() / 2, part.size()));
                undecided.push(part.subList(0, part.size() / 2));
            }
        }
    }

    /// The room is closed: nothing enters behind this.
    private void refuseWaiting() {
        try {
            for (var left = room.next(MOST, Duration.ZERO); !left.isEmpty(); left = room.next(MOST, Duration.ZERO)) {
                left.forEach(callers::closed);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
