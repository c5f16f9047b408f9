package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The one thread that writes a stream: takes what waits, makes it a batch, and tells the callers when it is
/// durable. A batch ends in one of three ways: it landed; it was refused, then it is halved until the bad
/// event stands alone; or nobody knows, then the writer finds out before anything else is written.
final class Appender implements Runnable {

    static final int MOST = 512;
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final WaitingRoom room;
    private final StreamWriter writer;
    private final Clock clock;
    private final Callers callers;
    /// How many came with the batch before.
    private int company;

    Appender(WaitingRoom room, StreamWriter writer, Clock clock, Callers callers) {
        this.room = room;
        this.writer = writer;
        this.clock = clock;
        this.callers = callers;
    }

    @Override
    public void run() {
        try {
            while (goesOn()) {
                // one batch, or none, each time
            }
        } finally {
            end();
        }
    }

    /// One batch of what waits, or none where nothing came. Who is alone does not wait for company.
    ///
    /// @return false where there is nothing more to write, or it cannot be
    boolean goesOn() {
        try {
            if (room.isFinished()) {
                return false;
            }
            appendNext();
            return true;
        } catch (InterruptedException | SQLException | RuntimeException e) {
            writer.fail(e);
            return false;
        }
    }

    private void appendNext() throws SQLException, InterruptedException {
        if (company > 1) {
            room.gather();
        }
        var drafts = room.next(MOST, IDLE);
        company = drafts.size();
        if (!drafts.isEmpty()) {
            append(drafts);
        }
        writer.touchEvery(IDLE);
    }

    /// Whoever still waits is told so.
    void end() {
        room.close();
        refuseWaiting();
        writer.close();
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
