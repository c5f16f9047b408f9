package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.protocol.DenialReason;

/// The certificate of a connection and whose it is. The handshake made sure of the authority; the directory
/// says whether the device is known and not cut off.
@Singleton
class Certificates {

    private final Devices devices;

    Certificates(Devices devices) {
        this.devices = devices;
    }

    Shown shown(HttpServerRequest request) {
        var thumbprint = certificate(request).map(Thumbprint::of);
        return new Shown(thumbprint, thumbprint.flatMap(devices::byThumbprint));
    }

    private static Optional<X509Certificate> certificate(HttpServerRequest request) {
        try {
            var session = request.connection().sslSession();
            return session != null && session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException _) {
            return Optional.empty();
        }
    }

    /// @param thumbprint empty where no certificate was shown
    /// @param device empty where nobody knows it
    record Shown(Optional<String> thumbprint, Optional<Device> device) {

        /// What is wrong with a certificate that was shown.
        Optional<DenialReason> fault() {
            if (thumbprint.isPresent() && device.isEmpty()) {
                return Optional.of(DenialReason.UNKNOWN_CERTIFICATE);
            }
            return device.filter(Device::revoked).map(_ -> DenialReason.REVOKED_CERTIFICATE);
        }
    }
}
