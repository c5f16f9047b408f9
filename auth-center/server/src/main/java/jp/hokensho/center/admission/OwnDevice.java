package jp.hokensho.center.admission;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.registry.Device;
import jp.hokensho.keys.Pem;

/// Whose certificate was shown, which authorities are to be trusted, and whom to call.
///
/// @param authorities PEM, the one that issues first
/// @param helpDesk null where the centre names nobody
record OwnDevice(
        UUID id,
        String tenant,
        Device.Kind kind,
        String name,
        Instant certificateUntil,
        List<String> authorities,
        String helpDesk) {

    static OwnDevice of(AdmittedDevice shown, List<X509Certificate> authorities, Optional<String> helpDesk) {
        var device = shown.device();
        return new OwnDevice(
                device.id(),
                device.tenant(),
                device.kind(),
                device.name(),
                shown.certificate().notAfter(),
                authorities.stream().map(Pem::of).toList(),
                helpDesk.orElse(null));
    }
}
