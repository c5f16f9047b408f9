package jp.hokensho.center.comparison;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.hokensho.center.binding.BoundKeys;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Tallies;
import jp.hokensho.protocol.DayTally;

/// Whether what an adapter says of a day is signed by it, and the day is over.
@Singleton
class TallyCheck {

    private final BoundKeys keys;
    private final ComparisonConfig config;
    private final Clock clock;

    TallyCheck(BoundKeys keys, ComparisonConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /// Late answers may still come before.
    boolean isOver(DayTally there) {
        var end = DayTally.begin(there.day(), DayTally.SLOTS);
        return !clock.instant().isBefore(end.plus(config.settle()));
    }

    /// With a key that is or was bound to the insurer, and neither more nor less than these figures.
    boolean isSigned(DayTally there, String told) {
        return Tallies.read(told, id -> keys.signing(there.insurer(), id).map(OwnKey::publicKey))
                .filter(there.claims("adapter", Optional.empty())::equals)
                .isPresent();
    }
}
