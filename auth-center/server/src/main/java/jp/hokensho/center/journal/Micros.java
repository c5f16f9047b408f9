package jp.hokensho.center.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.hokensho.protocol.proof.JournalLeaf;

/// Times as PostgreSQL keeps them: whole microseconds since 1970.
final class Micros {

    private Micros() {}

    static long of(Instant at) {
        return JournalLeaf.micros(at);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Instant truncated(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
