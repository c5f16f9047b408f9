package jp.hokensho.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// By what a certificate is known: SHA-256 of its DER form.
public final class Thumbprint {

    private Thumbprint() {}

    /// @return 64 lower-case hexadecimal digits
    public static String of(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new KeyFailure("the certificate has no encoding", impossible);
        }
    }
}
