package jp.hokensho.center.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Time that passes when it is told to. The wall's may be set back, the other never is.
final class SimulatedClock extends Clock {

    private Instant now = Instant.parse("2026-11-20T00:00:00Z");
    private long nanos;

    void pass(long time) {
        now = now.plusNanos(time);
        nanos += time;
    }

    void setBack(long seconds) {
        now = now.minusSeconds(seconds);
    }

    long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
