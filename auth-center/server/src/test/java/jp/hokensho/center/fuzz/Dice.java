package jp.hokensho.center.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that falls the same way for the same seed.
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// 0 to bound − 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    long seed() {
        return random.nextLong();
    }
}
