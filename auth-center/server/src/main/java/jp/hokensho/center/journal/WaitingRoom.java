package jp.hokensho.center.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where drafts wait for the appender. Bounded: what does not fit is refused at once. Refusals of strangers
/// use at most a tenth, new questions at most half, so that answers to questions already asked find room.
final class WaitingRoom {

    private enum Sort {
        FLOOD,
        QUESTION,
        OTHER;

        static Sort of(JournalEvent event) {
            return switch (event) {
                case Denied _, DenialsCounted _, HandshakesFailed _ -> FLOOD;
                case Asked _ -> QUESTION;
                default -> OTHER;
            };
        }
    }

    /// How long to look whether more come, and how often at most.
    private static final long LOOK_NANOS = 500_000;

    private static final int LOOKS = 10;

    private final int capacity;
    private final Pace pace;
    private final Map<Sort, Integer> limits;
    private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
    private final Deque<Draft> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    /// @param pace of the appender; nobody else waits in here
    WaitingRoom(int capacity, Pace pace) {
        this.capacity = capacity;
        this.pace = pace;
        this.limits = Map.of(Sort.FLOOD, capacity / 10, Sort.QUESTION, capacity / 2, Sort.OTHER, capacity);
    }

    /// False where there is no room, or the room is closed.
    boolean enter(Draft draft) {
        var sort = Sort.of(draft.event());
        lock.lock();
        try {
            if (closed || waiting.size() == capacity || counts.getOrDefault(sort, 0) >= limits.get(sort)) {
                return false;
            }
            waiting.add(draft);
            counts.merge(sort, 1, Integer::sum);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// True where the draft was still waiting: then it is not, and never will be, on the record.
    boolean withdraw(Draft draft) {
        lock.lock();
        try {
            boolean found = waiting.remove(draft);
            if (found) {
                left(draft);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /// What waits, at most `most`; empty where nothing came in time, or nothing will.
    List<Draft> next(int most, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (waiting.isEmpty() && !closed && nanos > 0) {
                nanos = pace.await(changed, nanos);
            }
            var drafts = new ArrayList<Draft>(Math.min(most, waiting.size()));
            while (drafts.size() < most && !waiting.isEmpty()) {
                drafts.add(waiting.remove());
            }
            drafts.forEach(this::left);
            return drafts;
        } finally {
            lock.unlock();
        }
    }

    /// What comes meanwhile shares a commit: a third less work per event. Waits while more keep coming, no longer once
    /// all are here who are on their way.
    void gather() throws InterruptedException {
        var here = -1;
        for (var look = 0; look < LOOKS && size() > here; look++) {
            here = size();
            pace.pause(LOOK_NANOS);
        }
    }

    /// Nothing enters any more; what waits may still be fetched.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isFinished() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void left(Draft draft) {
        counts.merge(Sort.of(draft.event()), -1, Integer::sum);
    }
}
