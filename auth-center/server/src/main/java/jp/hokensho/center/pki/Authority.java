package jp.hokensho.center.pki;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyStoreFile;
import org.jboss.logging.Logger;

/// The centre's own authority: whom it did not certify does not get through the handshake. While another takes
/// its place there are two, and both are trusted: one issues, the other is announced or was the former
/// (decision 0165). They are asked for with each handshake, so that no connection is cut when they change.
@Singleton
public class Authority {

    private static final Logger LOG = Logger.getLogger(Authority.class);

    private final StateDirectory state;
    private final CertificateAuthority first;
    private final Duration life;
    private final Clock clock;
    private volatile List<Term> terms;

    @Inject
    Authority(PkiConfig config, Clock clock) {
        this(new StateDirectory(config.state()), config.certificate().life(), clock);
    }

    /// @param life of the certificates of devices
    Authority(StateDirectory state, Duration life, Clock clock) {
        this.state = state;
        this.first = state.authority(clock);
        this.life = life;
        this.clock = clock;
        this.terms = List.of(new Term(first, Optional.of(Instant.EPOCH)));
    }

    /// @param from when it begins to issue; empty while it is announced only
    public record Term(CertificateAuthority authority, Optional<Instant> from) {

        public X509Certificate certificate() {
            return authority.certificate();
        }

        boolean hasBegun(Instant now) {
            return from.filter(begin -> !begin.isAfter(now)).isPresent();
        }
    }

    /// The one in the file, which `auth-center init` made.
    public CertificateAuthority first() {
        return first;
    }

    /// Another one, that was kept elsewhere.
    public CertificateAuthority of(KeyStoreFile kept) {
        return CertificateAuthority.of(kept, clock);
    }

    /// These count from now on, and no others; who asks for `ca.pem` gets all of them.
    ///
    /// @param next at least one of them has begun to issue
    public void take(List<Term> next) {
        this.terms = List.copyOf(next);
        try {
            state.publish(trusted());
        } catch (KeyFailure failed) {
            LOG.warnf("ca.pem could not be written, it names other authorities than count: %s", failed.getMessage());
        }
    }

    /// That of the authority that issues now.
    public X509Certificate certificate() {
        return begun().getFirst().certificate();
    }

    /// Those whose certificates are good, the one that issues first.
    public List<X509Certificate> trusted() {
        var issuing = certificate();
        return terms.stream()
                .map(Term::certificate)
                .sorted(Comparator.comparing(certificate -> !certificate.equals(issuing)))
                .toList();
    }

    /// Those that a server may have a certificate of, the one that issues now first.
    List<Term> begun() {
        var now = clock.instant();
        return terms.stream()
                .filter(term -> term.hasBegun(now))
                .sorted(Comparator.comparing((Term term) -> term.from().orElseThrow())
                        .reversed())
                .toList();
    }

    /// The chain of a device's new certificate, device first.
    public List<X509Certificate> certify(Csr csr, UUID device, String tenant, DeviceKind kind) {
        var authority = begun().getFirst().authority();
        return List.of(authority.lasting(life).issueDevice(csr, device, tenant, kind), authority.certificate());
    }

    /// The chain of a certificate that was issued before.
    public List<X509Certificate> chain(X509Certificate certificate) {
        var issuer = trusted().stream()
                .filter(authority -> CertificateAuthority.isIssuedBy(authority, certificate))
                .findFirst();
        return List.of(certificate, issuer.orElseGet(this::certificate));
    }
}
