package jp.hokensho.postgres;

import java.time.Duration;

/// A moment on the monotonic clock until which something is tried again.
record Deadline(long nanos) {

    private static final Duration PAUSE = Duration.ofMillis(50);

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// Waits a little before the next try.
    ///
    /// @throws PostgresFailure saying `late` when the time is up
    void pause(String late) {
        if (System.nanoTime() - nanos >= 0) {
            throw new PostgresFailure(late);
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("interrupted: " + late, interrupted);
        }
    }
}
