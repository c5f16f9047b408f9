package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.center.journal.Enrolled;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.pki.Authority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.Thumbprint;

/// Gives a registered device its certificate for a one-time code. The code is used up first; a crash after
/// that leaves a device that needs a new code, never a certificate that is not on the record.
@Singleton
class Enrolments {

    private final Authority authority;
    private final DeviceRows rows;
    private final Journal journal;
    private final Clock clock;

    Enrolments(Authority authority, DeviceRows rows, Journal journal, Clock clock) {
        this.authority = authority;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// @return the chain, device first; empty where the code is not, or no longer, good for anything
    Optional<List<X509Certificate>> enrol(OneTimeCode code, Csr csr) {
        return rows.redeem(code.hash(), clock.instant()).map(device -> certify(device, csr));
    }

    private List<X509Certificate> certify(Device device, Csr csr) {
        var kind = DeviceKind.valueOf(device.kind().name());
        var chain = authority.certify(csr, device.id(), device.tenant(), kind);
        var thumbprint = Thumbprint.of(chain.getFirst());
        journal.append(new Enrolled(device.id(), device.tenant(), thumbprint));
        rows.enrolled(device.id(), thumbprint, clock.instant());
        return chain;
    }
}
