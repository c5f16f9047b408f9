package jp.hokensho.center.pki;

import io.quarkus.tls.KeyStoreAndKeyCertOptions;
import io.quarkus.tls.KeyStoreProvider;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The server's own certificate, for the TLS configuration `center`.
@Singleton
@Identifier("center")
class ServerKeys implements KeyStoreProvider {

    private final PkiConfig config;
    private final Authority authority;
    private final Clock clock;

    ServerKeys(PkiConfig config, Authority authority, Clock clock) {
        this.config = config;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public KeyStoreAndKeyCertOptions getKeyStore(Vertx vertx) {
        var kept = new StateDirectory(config.state()).server();
        var certificates = new ServerCertificates(authority, kept, clock);
        return new KeyStoreAndKeyCertOptions(kept.keyStore(), KeyCertOptions.wrap(certificates));
    }
}
