package jp.hokensho.center.pki;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import jp.hokensho.keys.Tls;

/// Trusts the devices of the authorities that count at the moment of the handshake.
final class DeviceTrust extends X509ExtendedTrustManager {

    private final Authority authority;
    private volatile Trusting trusting;

    DeviceTrust(Authority authority) {
        this.authority = authority;
        this.trusting = Trusting.of(authority.trusted());
    }

    private record Trusting(List<X509Certificate> authorities, X509ExtendedTrustManager rules) {

        static Trusting of(List<X509Certificate> authorities) {
            return new Trusting(authorities, Tls.trust(authorities));
        }
    }

    private X509ExtendedTrustManager now() {
        var trusted = authority.trusted();
        if (!trusting.authorities().equals(trusted)) {
            trusting = Trusting.of(trusted);
        }
        return trusting.rules();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        now().checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        now().checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        now().checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        now().checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        now().checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        now().checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return now().getAcceptedIssuers();
    }
}
