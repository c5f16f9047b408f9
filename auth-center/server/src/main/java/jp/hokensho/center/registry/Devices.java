package jp.hokensho.center.registry;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;

/// The devices and their certificates, in memory, at most a second old. Who holds a connection of a device
/// hears [DeviceCutOff] when it is cut off, on every node.
@Singleton
public class Devices {

    private final Event<DeviceCutOff> cutOffs;
    private final Clock clock;
    private final Mirror<String, DeviceCertificate> certificates;
    private final Mirror<UUID, Device> devices;

    Devices(Mirrors mirrors, Event<DeviceCutOff> cutOffs, Clock clock) {
        this.cutOffs = cutOffs;
        this.clock = clock;
        this.certificates = mirrors.of(
                CertificateRows.ALL,
                row -> {
                    var certificate = CertificateRows.certificate(row);
                    return Version.of(certificate.thumbprint(), certificate, row);
                },
                _ -> {});
        this.devices = mirrors.of(
                "select * from device where changed_at > ?",
                row -> {
                    var device = DeviceRows.device(row);
                    return Version.of(device.id(), device, row);
                },
                this::changed);
    }

    /// Also one that is not good any more: it is known as such.
    public Optional<DeviceCertificate> certificate(String thumbprint) {
        return certificates.get(thumbprint);
    }

    /// Also one that was cut off: it is known as such.
    public Optional<Device> find(UUID id) {
        return devices.get(id);
    }

    /// It is let in.
    public boolean works(UUID id) {
        return find(id).filter(device -> device.works(clock.instant())).isPresent();
    }

    /// It will not come back: revoked, deleted, or past its last day.
    public boolean isOver(UUID id) {
        return find(id).filter(device -> device.state(clock.instant()).isOver()).isPresent();
    }

    /// Those that answer, or may do so again: enrolled or not.
    public List<Device> adapters() {
        var now = clock.instant();
        return devices.all().stream()
                .filter(device -> device.kind() == Device.Kind.ADAPTER
                        && !device.state(now).isOver())
                .toList();
    }

    /// Returns when what was committed before the call is seen here.
    public void refresh() {
        certificates.refresh();
        devices.refresh();
    }

    /// Heard again while the row is young: closing what is closed does no harm.
    private void changed(List<Version<UUID, Device>> versions) {
        var now = clock.instant();
        for (var version : versions) {
            version.value()
                    .filter(device -> !device.works(now))
                    .ifPresent(device -> cutOffs.fire(new DeviceCutOff(device.id())));
        }
    }
}
