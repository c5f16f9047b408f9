package jp.hokensho.center.tree;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// A node's publisher as it is, on a store that is played (the journal's `Simulation`).
public final class SimulatedPublisher {

    private static final MeterRegistry METERS = new SimpleMeterRegistry();

    private final Checkpoints checkpoints = new Checkpoints();
    private final Progress progress;
    private final Rounds rounds;

    public SimulatedPublisher(TreeStore store, Clock clock) {
        this.progress = new Progress(checkpoints, clock, METERS);
        this.rounds = new Rounds(store, progress);
    }

    public void second() {
        rounds.next();
    }

    public void end() {
        rounds.end();
    }

    /// What whoever asks this node is given.
    public Optional<Published> given(int stream) {
        return checkpoints.of(stream);
    }

    /// By stream, where it found the journal to be another than it had published.
    public Map<Integer, Long> disagreements() {
        return progress.disagreements();
    }
}
