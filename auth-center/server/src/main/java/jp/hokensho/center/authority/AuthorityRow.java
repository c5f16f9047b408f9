package jp.hokensho.center.authority;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import jp.hokensho.center.pki.Authority.Term;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Thumbprint;

/// An authority that is trusted.
///
/// @param issuesFrom empty while it is announced only
record AuthorityRow(CertificateAuthority authority, Optional<Instant> issuesFrom) {

    static AuthorityRow announced(CertificateAuthority authority) {
        return new AuthorityRow(authority, Optional.empty());
    }

    X509Certificate certificate() {
        return authority.certificate();
    }

    String thumbprint() {
        return Thumbprint.of(certificate());
    }

    Term term() {
        return new Term(authority, issuesFrom);
    }
}
