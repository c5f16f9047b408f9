package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.journal.Renewed;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Csr;

/// Gives a device that shows a good certificate the next one, for another key. The former stays good until
/// the new one is used, and for some days at most: whatever is lost on the way, the device can go on with one
/// of the two, for it gets the new one again by its key. A newer one ends one that was never used.
@Singleton
public class Renewals {

    private final Tenants tenants;
    private final Certifying certifying;
    private final EnrolmentConfig config;
    private final Clock clock;

    Renewals(Tenants tenants, Certifying certifying, EnrolmentConfig config, Clock clock) {
        this.tenants = tenants;
        this.certifying = certifying;
        this.config = config;
        this.clock = clock;
    }

    /// Between two certificates of one device.
    public Duration pause() {
        return config.renewalPause();
    }

    /// What this key was certified with before, for a device that did not hear the answer. It is good for
    /// nothing without the key, which the request was signed with: so the device may come with a certificate
    /// whose overlap is over.
    ///
    /// @param shown with which the device came
    /// @return the chain, device first; empty where the key has no other good certificate of this device
    public Optional<List<X509Certificate>> again(DeviceCertificate shown, Csr csr) {
        return tenants.in(Tenants.CENTER, connection -> CertificateRows.ofKey(connection, Certifying.key(csr)))
                .filter(before -> isNextOf(shown, before.known()))
                .map(before -> certifying.chain(before.certificate()));
    }

    /// Whether the device's organization takes part, or may do so again.
    public boolean isOpenTo(Device device) {
        return certifying.mayCertify(device);
    }

    private boolean isNextOf(DeviceCertificate shown, DeviceCertificate known) {
        return known.device().equals(shown.device())
                && !known.thumbprint().equals(shown.thumbprint())
                && known.isGood(clock.instant());
    }

    /// @param shown with which the device came
    /// @return the chain, device first; empty where the last one of the same authority is too young
    /// @throws jp.hokensho.center.problem.Refusal where the key is not a new one
    public Optional<List<X509Certificate>> renew(DeviceCertificate shown, Csr csr) {
        return tenants.in(Tenants.CENTER, connection -> renew(connection, shown, csr));
    }

    /// A device that is cut off meanwhile gets a certificate that nobody lets in.
    private Optional<List<X509Certificate>> renew(Connection connection, DeviceCertificate shown, Csr csr)
            throws SQLException {
        var now = clock.instant();
        var device = DeviceRows.lock(connection, shown.device()).orElseThrow();
        var newest = CertificateRows.newest(connection, device.id(), certifying.authority());
        if (newest.filter(issued -> issued.isAfter(now.minus(pause()))).isPresent()) {
            return Optional.empty();
        }
        if (CertificateRows.ofKey(connection, Certifying.key(csr)).isPresent()) {
            throw Certifying.usedBefore();
        }
        CertificateRows.endUnused(connection, device.id(), shown.thumbprint(), now);
        CertificateRows.endAfter(connection, shown.thumbprint(), now, config.overlap());
        return Optional.of(certifying.certify(
                connection,
                device,
                csr,
                thumbprint -> new Renewed(device.id(), device.tenant(), thumbprint, shown.thumbprint())));
    }
}
