package jp.hokensho.terminal.center;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.terminal.center.Keys.Terminal;
import jp.hokensho.terminal.text.Complaint;

/// The other terminals of the clinic, as the centre names them. The centre issues their certificates, so that a
/// certificate is right says no more than that the centre says so: a person compares the fingerprint.
///
/// @param own this terminal's certificate
/// @param authorities the centre's
public record Terminals(X509Certificate own, List<X509Certificate> authorities) {

    private static final String DEVICE = "CN=[0-9a-f-]{36}";

    /// @throws Complaint unless it is a certificate of the authority for that terminal of the same clinic
    Other checked(Ring.Further further) {
        try {
            var certificate = Pem.certificate(further.certificate());
            if (isTrusted(certificate)
                    && name(certificate).equals(name(own).replaceFirst(DEVICE, "CN=" + further.id()))) {
                return new Other(terminal(further.id(), further.name(), certificate), certificate, further.holds());
            }
        } catch (KeyFailure _) {
            // told below
        }
        throw new Complaint("keys.foreign", further.id().toString());
    }

    private boolean isTrusted(X509Certificate certificate) {
        return authorities.stream().anyMatch(authority -> CertificateAuthority.isIssuedBy(authority, certificate));
    }

    static Terminal own(X509Certificate certificate) {
        var id = name(certificate).replaceFirst(".*CN=([0-9a-f-]{36}).*", "$1");
        return terminal(UUID.fromString(id), "", certificate);
    }

    private static Terminal terminal(UUID id, String name, X509Certificate certificate) {
        return new Terminal(id, name, Thumbprint.of(certificate).replaceAll(".{4}(?!$)", "$0 "));
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    /// @param certificate what is for it is encrypted for this
    /// @param holds the key in use
    public record Other(Terminal terminal, X509Certificate certificate, boolean holds) {}
}
