package jp.hokensho.terminal.key;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import jp.hokensho.terminal.text.Complaint;

/// The centre's authority, from the PEM file that the centre gave out.
public final class Authority {

    private Authority() {}

    /// TLS without a certificate of our own: for a terminal that has none yet.
    ///
    /// @throws Complaint naming the file
    public static SSLContext tls(Path ca) {
        return Tls.clientContext(read(ca));
    }

    /// TLS with this key.
    ///
    /// @throws Complaint naming the file
    public static SSLContext tls(Path ca, KeyStoreFile key) {
        return Tls.clientContext(key, read(ca));
    }

    /// @throws Complaint naming the file
    public static X509Certificate certificate(Path ca) {
        return read(ca);
    }

    static X509Certificate read(Path ca) {
        try {
            return Pem.read(ca);
        } catch (KeyFailure _) {
            throw new Complaint("key.ca", ca.toString());
        }
    }
}
