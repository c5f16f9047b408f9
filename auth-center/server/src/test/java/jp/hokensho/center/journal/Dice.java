package jp.hokensho.center.journal;

import java.util.List;
import java.util.SplittableRandom;

/// All chance of a run, from its seed.
final class Dice {

    private final SplittableRandom random;
    private final int roughness;
    private boolean fair = true;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
        this.roughness = 3 + random.nextInt(20);
    }

    /// Whether a mishap comes about. Never once the run is over.
    boolean oneIn(int n) {
        return fair && random.nextInt(n) == 0;
    }

    /// Whether a commit goes wrong. In some runs many do, in others few, so that more comes before.
    boolean isRough() {
        return oneIn(roughness);
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
