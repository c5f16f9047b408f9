package jp.hokensho.center.journal;

import java.util.List;
import java.util.SplittableRandom;

/// All chance of a run, from its seed.
final class Dice {

    private final SplittableRandom random;
    private boolean fair = true;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// Whether a mishap comes about. Never once the run is over.
    boolean oneIn(int n) {
        return fair && random.nextInt(n) == 0;
    }

    int below(int n) {
        return random.nextInt(n);
    }

    <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /// No more mishaps.
    void load() {
        fair = false;
    }
}
