package jp.hokensho.center.pki;

import io.quarkus.tls.TrustStoreAndTrustOptions;
import io.quarkus.tls.TrustStoreProvider;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import jp.hokensho.keys.Pem;

/// Client certificates are the centre's own authority's or die in the handshake, for the TLS configuration
/// `center`.
@Singleton
@Identifier("center")
class ServerTrust implements TrustStoreProvider {

    private final PkiConfig config;

    ServerTrust(PkiConfig config) {
        this.config = config;
    }

    @Override
    public TrustStoreAndTrustOptions getTrustStore(Vertx vertx) {
        var ca = new StateDirectory(config.state()).ca();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", ca);
            return new TrustStoreAndTrustOptions(store, new PemTrustOptions().addCertValue(Buffer.buffer(Pem.of(ca))));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("The authority's certificate cannot be trusted", failed);
        }
    }
}
