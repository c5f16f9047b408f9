package jp.hokensho.center.tree;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The last checkpoint of each stream that may be given away: durable, and replicated where that is asked
/// for.
@Singleton
class Checkpoints {

    private final Map<Integer, Published> last = new ConcurrentSkipListMap<>();

    /// @throws Disagreement where that goes back
    synchronized void set(List<Published> published) {
        for (var next : published) {
            var known = last.get(next.stream());
            if (known != null && (next.size() < known.size() || isOther(known, next))) {
                throw new Disagreement(next.stream(), next.size());
            }
            last.put(next.stream(), next);
        }
        notifyAll();
    }

    private static boolean isOther(Published known, Published next) {
        return next.size() == known.size() && !next.root().equals(known.root());
    }

    List<Published> all() {
        return List.copyOf(last.values());
    }

    Optional<Published> of(int stream) {
        return Optional.ofNullable(last.get(stream));
    }

    /// Waits for one of at least that size. Empty where none came in time.
    synchronized Optional<Published> await(int stream, long size, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            var found = of(stream).filter(published -> published.size() >= size);
            if (found.isPresent()) {
                return found;
            }
            wait(left);
        }
        return Optional.empty();
    }
}
