package jp.hokensho.center.binding;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.binding.Binding.State;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.registry.Peers;
import jp.hokensho.center.registry.Peers.Peer;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;

/// What a device is told about the keys of its organization. Who made a sealing key, or was given it, counts as
/// holding it; when one that holds the key in use was cut off for good, the next epoch is due.
@Singleton
class Rings {

    private final Bindings bindings;
    private final Peers peers;
    private final Devices devices;
    private final Tenants tenants;

    Rings(Bindings bindings, Peers peers, Devices devices, Tenants tenants) {
        this.bindings = bindings;
        this.peers = peers;
        this.devices = devices;
        this.tenants = tenants;
    }

    Ring of(Device device) {
        var keys = bindings.list(device.tenant());
        var inUse = keys.stream()
                .filter(key -> key.jwk().use() == KeyUse.SEALING && key.state() == State.BOUND)
                .findFirst();
        if (inUse.isEmpty()) {
            return new Ring(keys, false, others(device, Set.of()), List.of());
        }
        var holders = holders(inUse.get());
        var isDue = holders.stream().anyMatch(devices::isOver);
        return new Ring(keys, isDue, others(device, holders), given(device));
    }

    private Set<UUID> holders(Binding key) {
        var holders = new HashSet<>(tenants.list(
                key.owner(),
                WrapRows.HOLDERS,
                row -> row.getObject("device", UUID.class),
                key.keyId().value()));
        holders.add(key.device());
        return holders;
    }

    private List<Other> others(Device device, Set<UUID> holders) {
        return peers.of(device.tenant()).stream()
                .filter(peer -> !peer.device().id().equals(device.id()))
                .map(peer -> new Other(peer, holders.contains(peer.device().id())))
                .toList();
    }

    private List<Given> given(Device device) {
        return tenants.list(
                device.tenant(),
                WrapRows.FOR_DEVICE,
                row -> new Given(new KeyId(row.getString("key_id")), row.getString("wrap")),
                device.id());
    }

    /// @param keys of the organization, newest first
    /// @param renewalDue somebody holds the key in use who should not
    /// @param others devices of the organization that work
    /// @param given private keys for this device
    record Ring(List<Binding> keys, boolean renewalDue, List<Other> others, List<Given> given) {}

    /// @param holds the sealing key in use
    record Other(Peer peer, boolean holds) {}

    /// @param wrap JWE for the device's certificate
    record Given(KeyId keyId, String wrap) {}
}
