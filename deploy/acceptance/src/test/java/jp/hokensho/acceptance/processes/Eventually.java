package jp.hokensho.acceptance.processes;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Polls until something is so, with a deadline.
final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private Eventually() {}

    /// The last value that was got, whether it is as wanted or not.
    static <T> T get(Supplier<T> supplier, Predicate<T> wanted) {
        var deadline = System.nanoTime() + DEADLINE.toNanos();
        var value = supplier.get();
        while (!wanted.test(value) && System.nanoTime() < deadline) {
            pass(Duration.ofMillis(100));
            value = supplier.get();
        }
        return value;
    }

    static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
