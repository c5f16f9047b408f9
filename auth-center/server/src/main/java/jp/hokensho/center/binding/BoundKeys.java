package jp.hokensho.center.binding;

import jakarta.inject.Singleton;
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

    private final Map<String, BoundKey> sealing = new ConcurrentHashMap<>();
    private final Mirror<String, BoundKey> sealingRows;
    private final Mirror<KeyId, Binding> signing;
    private final Devices devices;
    private final Clinics clinics;

    BoundKeys(Mirrors mirrors, Devices devices, Clinics clinics) {
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
                    var used = binding.bound().isPresent() ? binding : null;
                    return Version.of(binding.keyId(), used, row);
                },
                _ -> {});
    }

    private void take(List<Version<String, BoundKey>> versions) {
        versions.forEach(version -> sealing.put(version.key(), version.value().orElseThrow()));
    }

    /// For which key insurers seal what this clinic asks for: for none where it is registered as open. The last
    /// that was seen, while the database is away: a question that was asked gets its answer.
    public Optional<BoundKey> sealing(String clinic) {
        return clinics.isOpen(clinic) ? Optional.empty() : Optional.ofNullable(sealing.get(clinic));
    }

    /// Of adapters that were not cut off, by insurer.
    List<Binding> signing() {
        return signing.all().stream()
                .filter(key -> key.state() == Binding.State.BOUND)
                .filter(key -> !devices.isOver(key.device()))
                .sorted(Comparator.comparing(Binding::owner).thenComparing(Binding::epoch))
                .toList();
    }

    /// A key that an adapter of this insurer signs with, or did: it hears only after a while that another took its
    /// place.
    public Optional<Jwk> signing(InsurerNumber insurer, KeyId id) {
        return signing.get(id)
                .filter(key -> key.owner().equals(insurer.value()))
                .map(Binding::jwk);
    }

    void refresh() {
        sealingRows.refresh();
        signing.refresh();
    }
}
