package jp.hokensho.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// TLS 1.3 towards the centre: its own authorities are trusted and no others.
public final class Tls {

    private static final String VERSION = "TLSv1.3";

    private Tls() {}

    /// To be called before this process opens its first TLS connection: it tells the server which authorities it
    /// trusts (RFC 8446 §4.2.4). A centre that has certificates of two shows the one that is trusted here.
    public static void nameAuthorities() {
        System.setProperty("jdk.tls.client.enableCAExtension", "true");
    }

    /// Without a client certificate.
    public static SSLContext clientContext(X509Certificate authority) {
        return clientContext(null, authority);
    }

    /// Without a client certificate.
    public static SSLContext clientContext(List<X509Certificate> authorities) {
        return clientContext(null, authorities);
    }

    /// @param identity the client's key and certificate; null for none
    public static SSLContext clientContext(KeyStoreFile identity, X509Certificate authority) {
        return clientContext(identity, List.of(authority));
    }

    /// @param identity the client's key and certificate; null for none
    public static SSLContext clientContext(KeyStoreFile identity, List<X509Certificate> authorities) {
        try {
            var context = SSLContext.getInstance(VERSION);
            var keys = identity == null ? null : keys(identity).getKeyManagers();
            context.init(keys, new TrustManager[] {trust(authorities)}, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new KeyFailure("this key or authority cannot be used for TLS", unusable);
        }
    }

    /// Trusts what one of these certified, and nothing else.
    public static X509ExtendedTrustManager trust(List<X509Certificate> authorities) {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusting(authorities));
            return (X509ExtendedTrustManager) trust.getTrustManagers()[0];
        } catch (IOException | GeneralSecurityException unusable) {
            throw new KeyFailure("these authorities cannot be trusted", unusable);
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

    /// A store of nothing but these.
    public static KeyStore trusting(List<X509Certificate> authorities) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var authority : authorities) {
            store.setCertificateEntry(Thumbprint.of(authority), authority);
        }
        return store;
    }
}
