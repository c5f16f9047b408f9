package jp.hokensho.center.registry;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;

/// The devices, in memory, at most a second old. Who holds a connection of a device hears [DeviceCutOff] when
/// it is revoked, on every node.
@Singleton
public class Devices {

    private final Event<DeviceCutOff> cutOffs;
    private final Mirror<UUID, Device> mirror;
    private final Map<String, Device> byThumbprint = new ConcurrentHashMap<>();

    Devices(Mirrors mirrors, Event<DeviceCutOff> cutOffs) {
        this.cutOffs = cutOffs;
        this.mirror = mirrors.of(
                "select * from device where changed_at > ?",
                row -> {
                    var device = DeviceRows.device(row);
                    return Version.of(device.id(), device, row);
                },
                this::changed);
    }

    /// Also of a revoked device: it is known as such.
    public Optional<Device> byThumbprint(String thumbprint) {
        return Optional.ofNullable(byThumbprint.get(thumbprint)).flatMap(device -> find(device.id()));
    }

    public Optional<Device> find(UUID id) {
        return mirror.get(id);
    }

    /// Those that are not revoked, enrolled or not.
    public List<Device> adapters() {
        return mirror.all().stream()
                .filter(device -> device.kind() == Device.Kind.ADAPTER && !device.revoked())
                .toList();
    }

    void refresh() {
        mirror.refresh();
    }

    /// Heard again while the row is young: closing what is closed does no harm.
    private void changed(List<Version<UUID, Device>> versions) {
        for (var version : versions) {
            version.value().ifPresent(this::changed);
        }
    }

    private void changed(Device device) {
        device.thumbprint().ifPresent(thumbprint -> byThumbprint.put(thumbprint, device));
        if (device.revoked()) {
            cutOffs.fire(new DeviceCutOff(device.id()));
        }
    }
}
