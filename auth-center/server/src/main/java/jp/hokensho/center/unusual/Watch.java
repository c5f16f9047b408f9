package jp.hokensho.center.unusual;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What time it is for whoever looks.
@Singleton
class Watch {

    private final Clock clock;
    private final UnusualConfig config;

    Watch(Clock clock, UnusualConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /// The end of the last minute that can be looked at.
    Instant end() {
        return clock.instant().minus(config.settle()).truncatedTo(ChronoUnit.MINUTES);
    }

    /// How long what was found is not found again.
    Duration quiet() {
        return config.quiet();
    }
}
