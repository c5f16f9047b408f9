package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.hokensho.center.registry.Enrolments;
import jp.hokensho.center.registry.Renewals;
import jp.hokensho.keys.Csr;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;

/// Where devices come to: strangers with a code, known ones with the certificate they have. What is refused
/// is on the record.
@Singleton
class EnrolmentDesk {

    private final Enrolments enrolments;
    private final Renewals renewals;
    private final WrongCodes wrong;
    private final Doorway doorway;

    EnrolmentDesk(Enrolments enrolments, Renewals renewals, WrongCodes wrong, Doorway doorway) {
        this.enrolments = enrolments;
        this.renewals = renewals;
        this.wrong = wrong;
        this.doorway = doorway;
    }

    /// Nobody is known by a code: unknown, used and too old are told alike. Whoever came with too many has to
    /// wait, right code or not; who comes from elsewhere has not.
    List<X509Certificate> enrol(Enrolment enrolment, HttpServerRequest request) {
        var code = enrolment.parsedCode();
        var csr = enrolment.parsedCsr();
        var address = request.remoteAddress().hostAddress();
        doorway.awaitFresh();
        wrong.holdsBack(address).ifPresent(wait -> {
            throw doorway.deny(request, DenialReason.TOO_MANY).retryAfter(wait);
        });
        return enrolments.enrol(code, csr).orElseThrow(() -> {
            wrong.count(address);
            return doorway.deny(request, DenialReason.UNKNOWN_LOGIN).toldAs(ProblemType.REFUSED);
        });
    }

    List<X509Certificate> renew(Renewal renewal, HttpServerRequest request) {
        var csr = renewal.parsedCsr();
        var known = doorway.known(request);
        if (!renewals.isOpenTo(known.device())) {
            throw doorway.deny(request, DenialReason.NOT_PERMITTED);
        }
        return renewals.again(known.certificate(), csr).orElseGet(() -> next(csr, request));
    }

    private List<X509Certificate> next(Csr csr, HttpServerRequest request) {
        var shown = doorway.admit(request);
        return renewals.renew(shown.certificate(), csr)
                .orElseThrow(() -> doorway.deny(request, DenialReason.TOO_MANY).retryAfter(renewals.pause()));
    }

    AdmittedDevice current(HttpServerRequest request) {
        return doorway.admit(request);
    }
}
