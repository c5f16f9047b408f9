package jp.hokensho.adapter.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// A clock that stands until the test turns it.
public final class TurnedClock extends Clock {

    private volatile Instant now = Clock.systemUTC().instant();

    public void turn(Duration forward) {
        now = now.plus(forward);
    }

    /// Keys of clinics in a program of its own, which goes by this clock and knows nothing but the record.
    public ClinicKeys clinicKeys(DataSource database) {
        return new ClinicKeys(database, this);
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
