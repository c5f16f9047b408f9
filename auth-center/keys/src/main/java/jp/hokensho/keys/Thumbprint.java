package jp.hokensho.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// By what a certificate is known: SHA-256 of its DER form.
public final class Thumbprint {

    private Thumbprint() {}

    /// @return 64 lower-case hexadecimal digits
    public static String of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new KeyFailure("the certificate has no encoding", impossible);
        }
    }

    /// Of a key, whatever certificate it stands in.
    ///
    /// @return 64 lower-case hexadecimal digits
    public static String of(PublicKey key) {
        try {
            return of(key.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new KeyFailure("the key has no encoding", impossible);
        }
    }

    private static String of(byte[] der) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    }
}
