package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.center.journal.Enrolled;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Csr;

/// Gives a registered device its certificate for a one-time code. The code belongs to the key that came with
/// it first, and brings that key the same certificate again until it is used: a device that did not hear the
/// answer asks once more. A crash leaves a code that is still good.
@Singleton
public class Enrolments {

    private final Tenants tenants;
    private final Certifying certifying;
    private final Devices devices;
    private final Clock clock;

    Enrolments(Tenants tenants, Certifying certifying, Devices devices, Clock clock) {
        this.tenants = tenants;
        this.certifying = certifying;
        this.devices = devices;
        this.clock = clock;
    }

    /// @return the chain, device first; empty where the code is not, or no longer, good for this key
    /// @throws jp.hokensho.center.problem.Refusal where the key was certified for another device, or is out
    ///     of use
    public Optional<List<X509Certificate>> enrol(OneTimeCode code, Csr csr) {
        var chain = tenants.in(Tenants.CENTER, connection -> enrol(connection, code.hash(), csr));
        devices.refresh();
        return chain;
    }

    private Optional<List<X509Certificate>> enrol(Connection connection, String codeHash, Csr csr) throws SQLException {
        var now = clock.instant();
        var device = DeviceRows.redeem(connection, codeHash, Certifying.key(csr), now)
                .filter(known -> known.works(now) && certifying.mayCertify(known));
        return device.isEmpty() ? Optional.empty() : Optional.of(chain(connection, device.get(), csr));
    }

    private List<X509Certificate> chain(Connection connection, Device device, Csr csr) throws SQLException {
        var before = CertificateRows.ofKey(connection, Certifying.key(csr));
        if (before.isEmpty()) {
            DeviceRows.enrolled(connection, device.id(), clock.instant());
            return certifying.certify(
                    connection, device, csr, thumbprint -> new Enrolled(device.id(), device.tenant(), thumbprint));
        }
        var known = before.get().known();
        if (known.device().equals(device.id()) && known.isGood(clock.instant())) {
            return certifying.chain(before.get().certificate());
        }
        throw Certifying.usedBefore();
    }
}
