package jp.hokensho.center.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import jp.hokensho.protocol.Outcome;

/// How often in a row each terminal was answered "not found", as far as this node answered. A terminal whose
/// cards are found costs two looks into a map, without a lock.
@Singleton
class NotFounds {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final int DOUBLINGS = 20;

    private final PaceConfig config;
    private final LongSupplier nanoTime;
    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

    @Inject
    NotFounds(PaceConfig config) {
        this(config, System::nanoTime);
    }

    NotFounds(PaceConfig config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
    }

    /// The terminal's run, where its next question has to wait.
    Optional<Run> slowed(UUID terminal) {
        var run = runs.get(terminal);
        return run == null || run.pause().isZero() ? Optional.empty() : Optional.of(run);
    }

    /// No answer at all tells nothing.
    void heard(UUID terminal, Outcome outcome) {
        switch (outcome) {
            case CARD_NOT_FOUND, INSURER_NOT_FOUND ->
                runs.computeIfAbsent(terminal, _ -> new Run()).add();
            case VALID, EXPIRED, NOT_YET_VALID, AMBIGUOUS, WITHHELD -> end(terminal);
            case INSURER_UNAVAILABLE -> {}
        }
    }

    /// Removing takes a lock, looking takes none.
    private void end(UUID terminal) {
        if (runs.containsKey(terminal)) {
            runs.remove(terminal);
        }
    }

    /// Of one terminal, since it was last found what it asked for.
    final class Run {

        private int length;
        private long lastAt;
        private int waiting;

        private synchronized void add() {
            length = forgotten() ? 1 : length + 1;
            lastAt = nanoTime.getAsLong();
        }

        /// How long the next question waits: twice as long each time, up to the bound.
        synchronized Duration pause() {
            var beyond = length - config.free();
            if (beyond < 0 || forgotten()) {
                return Duration.ZERO;
            }
            var grown = FIRST.multipliedBy(1L << Math.min(beyond, DOUBLINGS));
            return grown.compareTo(config.longest()) < 0 ? grown : config.longest();
        }

        private boolean forgotten() {
            return nanoTime.getAsLong() - lastAt > config.forget().toNanos();
        }

        /// @return false where as many wait as may
        synchronized boolean enter() {
            if (waiting >= config.waiting()) {
                return false;
            }
            waiting++;
            return true;
        }

        synchronized void leave() {
            waiting--;
        }
    }
}
