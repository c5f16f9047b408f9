package jp.hokensho.center.binding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.registry.Clinics;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;

/// The keys in use, in memory, at most a second old.
@Singleton
public class BoundKeys {

    /// An adapter takes up its next key within a minute of the approval.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Map<String, BoundKey> sealing = new ConcurrentHashMap<>();
    private final Mirror<String, BoundKey> sealingRows;
    private final Mirror<KeyId, Signing> signing;
    private final Devices devices;
    private final Clinics clinics;
    private final Clock clock;

    BoundKeys(Mirrors mirrors, Devices devices, Clinics clinics, Clock clock) {
        this.clock = clock;
        this.clinics = clinics;
        this.devices = devices;
        this.sealingRows = mirrors.of(
                "select * from key_binding where use = 'SEALING' and state = 'BOUND' and changed_at > ?",
                row -> {
                    var binding = BindingRows.binding(row);
                    return Version.of(binding.owner(), binding.key(), row);
                },
                this::take);
        this.signing = mirrors.of(
                "select * from key_binding where use = 'SIGNING' and changed_at > ?",
                row -> {
                    var binding = BindingRows.binding(row);
                    var since = row.getTimestamp("changed_at").toInstant();
                    var used = binding.bound().isPresent() ? new Signing(binding, since) : null;
                    return Version.of(binding.keyId(), used, row);
                },
                _ -> {});
    }

    /// @param since when it came to its present state
    private record Signing(Binding key, Instant since) {

        boolean isInUse(Instant now) {
            return switch (key.state()) {
                case BOUND -> true;
                case REPLACED -> since.plus(OVERLAP).isAfter(now);
                case PROPOSED, DROPPED -> false;
            };
        }
    }

    private void take(List<Version<String, BoundKey>> versions) {
        versions.forEach(version -> sealing.put(version.key(), version.value().orElseThrow()));
    }

    /// For which key insurers seal what this clinic asks for: for none where it is registered as open. The last
    /// that was seen, while the database is away: a question that was asked gets its answer.
    public Optional<BoundKey> sealing(String clinic) {
        return clinics.isOpen(clinic) ? Optional.empty() : Optional.ofNullable(sealing.get(clinic));
    }

    /// Of adapters that were not cut off, by insurer; one that was replaced too, while what it signed may be on its
    /// way.
    List<Binding> signing() {
        var now = clock.instant();
        return signing.all().stream()
                .filter(signing -> signing.isInUse(now))
                .map(Signing::key)
                .filter(key -> !devices.isOver(key.device()))
                .sorted(Comparator.comparing(Binding::owner).thenComparing(Binding::epoch))
                .toList();
    }

    /// A key that an adapter of this insurer signs with, or did: it hears only after a while that another took its
    /// place.
    public Optional<Jwk> signing(InsurerNumber insurer, KeyId id) {
        return signing.get(id)
                .map(Signing::key)
                .filter(key -> key.owner().equals(insurer.value()))
                .map(Binding::jwk);
    }

    void refresh() {
        sealingRows.refresh();
        signing.refresh();
    }
}
