package jp.hokensho.terminal.key;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import jp.hokensho.terminal.text.Complaint;

/// The centre's authorities, from the PEM file that the centre gave out and this terminal keeps up: usually one,
/// two while one takes the place of the other.
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

    /// The one that issues first.
    ///
    /// @throws Complaint naming the file
    public static List<X509Certificate> certificates(Path ca) {
        return read(ca);
    }

    static List<X509Certificate> read(Path ca) {
        try {
            return Pem.readAll(ca);
        } catch (KeyFailure _) {
            throw new Complaint("key.ca", ca.toString());
        }
    }
}
