package jp.hokensho.center.journal;

import java.time.Duration;
import jp.hokensho.keys.SecretBox;

/// @param stream 0–999, one per writing process
/// @param wrapping wraps the payload keys
record JournalSettings(int stream, JournalDatabase database, SecretBox wrapping, Limits limits) {

    JournalSettings {
        if (stream < 0 || stream > 999) {
            throw new IllegalArgumentException("hokensho.stream must be 0 to 999");
        }
    }

    /// The same for another stream.
    JournalSettings of(int other) {
        return new JournalSettings(other, database, wrapping, limits);
    }

    /// @param queue events that may wait; more are refused at once
    /// @param patience how long a caller waits for its event; then it is told that nobody knows (or that it
    ///     is not there)
    /// @param silence after which a connection that says nothing is given up
    /// @param takeover how long the start waits for another process to let go of the stream
    record Limits(int queue, Duration patience, Duration silence, Duration takeover) {

        static final Limits USUAL =
                new Limits(8192, Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(10));

        Limits {
            if (queue < 10 || !patience.isPositive() || silence.toSeconds() < 1 || takeover.isNegative()) {
                throw new IllegalArgumentException("hokensho.journal: queue ≥ 10, patience > 0, silence ≥ 1 s");
            }
        }
    }

    @Override
    public String toString() {
        return "JournalSettings[stream " + stream + "]";
    }
}
