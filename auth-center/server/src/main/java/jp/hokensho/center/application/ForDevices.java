package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceChanges;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.ProblemType;

/// What approved changes do to terminals and adapters.
@Singleton
class ForDevices {

    private static final int INSURER = 8;

    private final Devices devices;
    private final DeviceChanges changes;

    ForDevices(Devices devices, DeviceChanges changes) {
        this.devices = devices;
        this.changes = changes;
    }

    /// A device of another organization is as unknown as none.
    Optional<Map<String, InputError>> fault(DeviceChange change) {
        return switch (change) {
            case DeviceChange.DeviceRegistration _ -> Optional.empty();
            case DeviceChange.OfDevice it ->
                devices.find(it.device())
                                .filter(device -> device.tenant().equals(it.organization()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Map.of("device", InputError.UNKNOWN));
        };
    }

    /// @return id of the device
    /// @throws Refusal 409 where it was cut off or deleted before
    UUID carryOut(Connection connection, DeviceChange change) throws SQLException {
        return switch (change) {
            case DeviceChange.DeviceRegistration it ->
                changes.register(connection, it.organization(), kind(it.organization()), it.name());
            case DeviceChange.OfDevice it -> {
                if (!changed(connection, it)) {
                    throw new Refusal(ProblemType.CONFLICT)
                            .saying("この機器はすでに失効または削除されています", "This device was cut off or deleted before");
                }
                yield it.device();
            }
        };
    }

    private boolean changed(Connection connection, DeviceChange.OfDevice change) throws SQLException {
        return switch (change) {
            case DeviceChange.DeviceEdit it -> changes.rename(connection, it.device(), it.name());
            case DeviceChange.DeviceStanding it -> changed(connection, it);
        };
    }

    private boolean changed(Connection connection, DeviceChange.DeviceStanding change) throws SQLException {
        var device = change.device();
        return switch (change.step()) {
            case SUSPEND -> changes.suspend(connection, device);
            case RESUME -> changes.resume(connection, device);
            case END -> changes.endAfter(connection, device, change.on());
            case DELETE -> changes.delete(connection, device);
        };
    }

    void refresh() {
        changes.refresh();
    }

    private static Device.Kind kind(String tenant) {
        return tenant.length() == INSURER ? Device.Kind.ADAPTER : Device.Kind.TERMINAL;
    }
}
