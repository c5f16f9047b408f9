package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Seals;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;

/// Seals what is told about persons for the clinic that asked, with the key that is remembered for it and no
/// other. A clinic that has none here is told in the open; one that has is not, whatever the centre says.
@Singleton
class Sealing {

    private final ClinicKeys keys;
    private final LinkJson json;
    private final LinkMetrics metrics;
    /// Of clinics that asked. To read one costs more than to seal with it.
    private final Map<KeyId, PublicKey> read = new ConcurrentHashMap<>();

    Sealing(ClinicKeys keys, LinkJson json, LinkMetrics metrics) {
        this.keys = keys;
        this.json = json;
        this.metrics = metrics;
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
        return key.map(bound -> {
                    var to = read.computeIfAbsent(bound.keyId(), _ -> OwnKey.publicKey(bound.jwk()));
                    return told.sealed(Seals.seal(json.details(details), told.number(), bound.keyId(), to));
                })
                .orElse(told);
    }
}
