package jp.hokensho.adapter.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: doubling, at most so long, shortened by up to half by chance.
final class Backoff {

    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration most;
    private final RandomGenerator chance;
    private int failures;

    Backoff(Duration first, Duration most, RandomGenerator chance) {
        this.first = first;
        this.most = most;
        this.chance = chance;
    }

    Duration next() {
        var whole = Math.min(most.toMillis(), first.toMillis() << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        return Duration.ofMillis(Math.max(1, whole - (long) (chance.nextDouble() * whole / 2)));
    }

    void succeeded() {
        failures = 0;
    }
}
