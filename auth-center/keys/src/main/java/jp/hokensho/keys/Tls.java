package jp.hokensho.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/// TLS 1.3 towards the centre: its own authority is trusted and no other.
public final class Tls {

    private static final String VERSION = "TLSv1.3";

    private Tls() {}

    /// Without a client certificate.
    public static SSLContext clientContext(X509Certificate authority) {
        return clientContext(null, authority);
    }

    /// @param identity the client's key and certificate; null for none
    public static SSLContext clientContext(KeyStoreFile identity, X509Certificate authority) {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusting(authority));
            var context = SSLContext.getInstance(VERSION);
            var keys = identity == null ? null : keys(identity).getKeyManagers();
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new KeyFailure("this key or authority cannot be used for TLS", unusable);
        }
    }

    /// A context alone would still speak TLS 1.2: hand these to the client beside it.
    public static SSLParameters parameters() {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {VERSION});
        return parameters;
    }

    private static KeyManagerFactory keys(KeyStoreFile identity) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity.keyStore(), new char[0]);
        return keys;
    }

    private static KeyStore trusting(X509Certificate authority) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        return store;
    }
}
