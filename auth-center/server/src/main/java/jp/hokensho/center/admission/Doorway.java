package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;

/// Lets devices in by their certificate alone, or turns them away on the record. Blocks while a refusal is
/// written, or what is known of devices is older than a second.
@Singleton
class Doorway {

    private final Certificates certificates;
    private final Denials denials;

    Doorway(Certificates certificates, Denials denials) {
        this.certificates = certificates;
        this.denials = denials;
    }

    /// @throws Refusal where no good certificate of a device that works is shown
    AdmittedDevice admit(HttpServerRequest request) {
        awaitFresh();
        var shown = certificates.shown(request);
        if (shown.fault().isEmpty() && shown.device().isPresent()) {
            return new AdmittedDevice(shown.device().get(), shown.certificate().orElseThrow());
        }
        throw deny(request, shown.fault().orElse(DenialReason.UNKNOWN_CERTIFICATE));
    }

    /// As [#admit], also where the certificate has run out or was replaced.
    ///
    /// @throws Refusal where it is no device's, or the device does not work
    AdmittedDevice known(HttpServerRequest request) {
        awaitFresh();
        return certificates.known(request).orElseThrow(() -> refused(request));
    }

    /// For who comes with no certificate.
    ///
    /// @throws Refusal 503 where the database does not answer
    void awaitFresh() {
        certificates.awaitFresh();
    }

    private Refusal refused(HttpServerRequest request) {
        var fault = certificates.shown(request).fault();
        return deny(request, fault.orElse(DenialReason.UNKNOWN_CERTIFICATE));
    }

    /// To be thrown.
    Refusal deny(HttpServerRequest request, DenialReason reason) {
        return denials.deny(Presentation.attempt(request, certificates.shown(request)), reason);
    }
}
