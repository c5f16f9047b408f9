package jp.hokensho.center.journal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/// Waits for what comes about by itself.
final class Eventually {

    private Eventually() {}

    static void isTrue(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                Assertions.fail("did not come about in " + longest);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
