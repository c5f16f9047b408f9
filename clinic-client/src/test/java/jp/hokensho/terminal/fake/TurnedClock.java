package jp.hokensho.terminal.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands until the test turns it.
public final class TurnedClock extends Clock {

    private volatile Instant now;

    public TurnedClock(Instant now) {
        this.now = now;
    }

    public void turn(Duration forward) {
        now = now.plus(forward);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
