package jp.hokensho.center.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.UnusualUse;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;

/// Puts made-up findings on the record.
@Singleton
class Unusual {

    private final Journal journal;
    private final Clock clock;

    Unusual(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// @return its number
    String found(FindingKind kind, String tenant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var use = new UnusualUse(
                kind,
                Optional.of(tenant),
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                now.minusSeconds(60),
                now,
                21,
                List.of(TraceNumber.of(0, 1)),
                Optional.empty());
        return journal.append(use).number().toString();
    }
}
