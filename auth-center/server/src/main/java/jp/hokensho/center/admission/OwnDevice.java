package jp.hokensho.center.admission;

import java.time.Instant;
import java.util.UUID;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceCertificate;

/// Whose certificate was shown.
record OwnDevice(UUID id, String tenant, Device.Kind kind, String name, Instant certificateUntil) {

    static OwnDevice of(Device device, DeviceCertificate certificate) {
        return new OwnDevice(device.id(), device.tenant(), device.kind(), device.name(), certificate.notAfter());
    }
}
