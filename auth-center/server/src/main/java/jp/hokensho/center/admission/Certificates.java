package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceCertificate;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.registry.FirstUses;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.protocol.DenialReason;

/// The certificate of a connection and whose it is. The handshake made sure of the authority; the directory
/// says whether the device is known and not cut off.
@Singleton
class Certificates {

    private final Devices devices;
    private final FirstUses firstUses;
    private final Mirrors mirrors;
    private final Clock clock;

    Certificates(Devices devices, FirstUses firstUses, Mirrors mirrors, Clock clock) {
        this.devices = devices;
        this.firstUses = firstUses;
        this.mirrors = mirrors;
        this.clock = clock;
    }

    /// What is asked afterwards is at most a second old. Not for an event loop.
    ///
    /// @throws jp.hokensho.center.problem.Refusal 503 where the database does not answer
    void awaitFresh() {
        mirrors.awaitFresh();
    }

    Shown shown(HttpServerRequest request) {
        var thumbprint = certificate(request).map(Thumbprint::of);
        var known = thumbprint.flatMap(devices::certificate);
        var device = known.flatMap(certificate -> devices.find(certificate.device()));
        var now = clock.instant();
        var good = known.filter(certificate -> certificate.isGood(now))
                .filter(_ -> device.filter(owner -> owner.works(now)).isPresent());
        good.ifPresent(firstUses::note);
        return new Shown(thumbprint, device, good);
    }

    /// A device that works, also with a certificate that is good no more.
    Optional<AdmittedDevice> known(HttpServerRequest request) {
        return certificate(request)
                .map(Thumbprint::of)
                .flatMap(devices::certificate)
                .flatMap(certificate -> devices.find(certificate.device())
                        .filter(device -> device.works(clock.instant()))
                        .map(device -> new AdmittedDevice(device, certificate)));
    }

    /// A certificate that this device has, or had.
    boolean isOf(String thumbprint, Device device) {
        return devices.certificate(thumbprint)
                .filter(certificate -> certificate.device().equals(device.id()))
                .isPresent();
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
    /// @param certificate empty where it is not good: replaced, run out, or its device does not work
    record Shown(Optional<String> thumbprint, Optional<Device> device, Optional<DeviceCertificate> certificate) {

        /// What is wrong with a certificate that was shown.
        Optional<DenialReason> fault() {
            if (thumbprint.isPresent() && device.isEmpty()) {
                return Optional.of(DenialReason.UNKNOWN_CERTIFICATE);
            }
            return device.filter(_ -> certificate.isEmpty()).map(_ -> DenialReason.REVOKED_CERTIFICATE);
        }
    }
}
