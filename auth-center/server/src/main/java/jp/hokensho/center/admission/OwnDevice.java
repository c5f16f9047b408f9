package jp.hokensho.center.admission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.registry.Device;

/// Whose certificate was shown, and whom to call.
///
/// @param helpDesk null where the centre names nobody
record OwnDevice(UUID id, String tenant, Device.Kind kind, String name, Instant certificateUntil, String helpDesk) {

    static OwnDevice of(AdmittedDevice shown, Optional<String> helpDesk) {
        var device = shown.device();
        return new OwnDevice(
                device.id(),
                device.tenant(),
                device.kind(),
                device.name(),
                shown.certificate().notAfter(),
                helpDesk.orElse(null));
    }
}
