package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Sealer;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;

/// Seals what is told about persons for the clinic that asked, with the key that is remembered for it and no
/// other. A clinic that has none here is told in the open; one that has is not, whatever the centre says.
@Singleton
class Sealing {

    /// How long one agreement serves a clinic (decision 140).
    private static final Duration AGREED = Duration.ofHours(1);

    private final ClinicKeys keys;
    private final LinkJson json;
    private final LinkMetrics metrics;
    private final Clock clock;
    /// Of clinics that asked.
    private final Map<KeyId, Agreed> agreed = new ConcurrentHashMap<>();

    Sealing(ClinicKeys keys, LinkJson json, LinkMetrics metrics, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// For which key the answer is to be sealed; empty where it is for none.
    ///
    /// @throws jp.hokensho.adapter.record.RecordUnavailable where that cannot be remembered
    Optional<BoundKey> keyFor(Ask asked) {
        return keys.inUse(asked.asker().clinic(), Optional.ofNullable(asked.sealingKey()));
    }

    /// The same where nothing is said about persons.
    ///
    /// @throws jp.hokensho.keys.KeyFailure where the key is not usable
    Told sealed(Told told, Optional<BoundKey> key) {
        return told.answer().open().map(details -> sealed(told, details, key)).orElse(told);
    }

    private Told sealed(Told told, Details details, Optional<BoundKey> key) {
        metrics.told(key.isPresent());
        return key.map(bound -> told.sealed(sealer(bound).seal(json.details(details), told.number())))
                .orElse(told);
    }

    private Sealer sealer(BoundKey key) {
        var now = clock.instant();
        return agreed.compute(
                        key.keyId(),
                        (id, before) -> before != null && now.isBefore(before.until())
                                ? before
                                : new Agreed(new Sealer(id, OwnKey.publicKey(key.jwk())), now.plus(AGREED)))
                .sealer();
    }

    private record Agreed(Sealer sealer, Instant until) {}
}
