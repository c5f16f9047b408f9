package jp.hokensho.center.pki;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;

/// The centre's own authority: whom it did not certify does not get through the handshake.
@Singleton
public class Authority {

    private final CertificateAuthority authority;

    Authority(PkiConfig config, Clock clock) {
        this.authority = new StateDirectory(config.state())
                .authority(clock)
                .lasting(config.certificate().life());
    }

    public X509Certificate certificate() {
        return authority.certificate();
    }

    /// The chain of a device's new certificate, device first.
    public List<X509Certificate> certify(Csr csr, UUID device, String tenant, DeviceKind kind) {
        return List.of(authority.issueDevice(csr, device, tenant, kind), authority.certificate());
    }
}
