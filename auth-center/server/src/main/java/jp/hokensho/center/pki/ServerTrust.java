package jp.hokensho.center.pki;

import io.quarkus.tls.TrustStoreAndTrustOptions;
import io.quarkus.tls.TrustStoreProvider;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import jp.hokensho.keys.Tls;

/// Client certificates are the centre's own authority's or die in the handshake, for the TLS configuration
/// `center`.
@Singleton
@Identifier("center")
class ServerTrust implements TrustStoreProvider {

    private final Authority authority;

    ServerTrust(Authority authority) {
        this.authority = authority;
    }

    @Override
    public TrustStoreAndTrustOptions getTrustStore(Vertx vertx) {
        try {
            var store = Tls.trusting(authority.trusted());
            return new TrustStoreAndTrustOptions(store, TrustOptions.wrap(new DeviceTrust(authority)));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("The authority's certificate cannot be trusted", failed);
        }
    }
}
