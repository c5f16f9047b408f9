package jp.hokensho.center.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the adapter of one link holds of the journal, as far as it said so.
final class Sight {

    private final Map<Integer, Long> sizes = new ConcurrentHashMap<>();
    private volatile boolean begun;
    private volatile Instant tellAt = Instant.MIN;

    /// @param size of the checkpoint that it holds of this stream
    void holds(int stream, long size) {
        sizes.put(stream, size);
    }

    /// 0 where it holds none.
    long size(int stream) {
        return sizes.getOrDefault(stream, 0L);
    }

    /// It has said what it holds: who never does is told nothing.
    void said() {
        begun = true;
    }

    boolean hasSaid() {
        return begun;
    }

    /// Whether it is time to tell it how far the journal is; notes that it is done.
    boolean due(Instant now, Duration interval) {
        if (!begun || now.isBefore(tellAt)) {
            return false;
        }
        tellAt = now.plus(interval);
        return true;
    }
}
