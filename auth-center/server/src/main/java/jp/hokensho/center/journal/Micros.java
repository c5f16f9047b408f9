package jp.hokensho.center.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as PostgreSQL keeps them: whole microseconds since 1970.
final class Micros {

    private Micros() {}

    static long of(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Instant truncated(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
