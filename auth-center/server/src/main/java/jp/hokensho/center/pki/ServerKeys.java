package jp.hokensho.center.pki;

import io.quarkus.tls.KeyStoreAndKeyCertOptions;
import io.quarkus.tls.KeyStoreProvider;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;

/// The server's own certificate, for the TLS configuration `center`.
@Singleton
@Identifier("center")
class ServerKeys implements KeyStoreProvider {

    private final PkiConfig config;

    ServerKeys(PkiConfig config) {
        this.config = config;
    }

    @Override
    public KeyStoreAndKeyCertOptions getKeyStore(Vertx vertx) {
        var store = new StateDirectory(config.state()).server().keyStore();
        return new KeyStoreAndKeyCertOptions(store, KeyCertOptions.wrap(manager(store)));
    }

    private static X509KeyManager manager(KeyStore store) {
        try {
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            return (X509KeyManager) factory.getKeyManagers()[0];
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The server's key cannot be used for TLS", failed);
        }
    }
}
