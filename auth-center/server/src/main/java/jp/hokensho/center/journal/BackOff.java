package jp.hokensho.center.journal;

import java.util.concurrent.ThreadLocalRandom;

/// Growing pauses with jitter: 20 ms, twice as long each time, at most 2 s.
final class BackOff {

    private static final long LONGEST = 2_000;

    private long millis = 20;

    long next() {
        long pause = millis;
        millis = Math.min(LONGEST, 2 * millis);
        return pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
    }
}
