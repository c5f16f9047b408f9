package jp.hokensho.center.admission;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.registry.Device;
import jp.hokensho.keys.Pem;

/// Whose certificate was shown, and which authorities are to be trusted.
///
/// @param authorities PEM, the one that issues first
record OwnDevice(
        UUID id, String tenant, Device.Kind kind, String name, Instant certificateUntil, List<String> authorities) {

    static OwnDevice of(AdmittedDevice shown, List<X509Certificate> authorities) {
        var device = shown.device();
        return new OwnDevice(
                device.id(),
                device.tenant(),
                device.kind(),
                device.name(),
                shown.certificate().notAfter(),
                authorities.stream().map(Pem::of).toList());
    }
}
