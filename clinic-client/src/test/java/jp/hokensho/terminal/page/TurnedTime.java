package jp.hokensho.terminal.page;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The page's clock in tests: it goes as usual, and can be put forward.
@ApplicationScoped
class TurnedTime {

    private final AtomicReference<Duration> lead = new AtomicReference<>(Duration.ZERO);

    void turn(Duration forward) {
        lead.updateAndGet(forward::plus);
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(Clock.system(zone), lead.get());
            }

            @Override
            public Instant instant() {
                return Clock.systemUTC().instant().plus(lead.get());
            }
        };
    }
}
