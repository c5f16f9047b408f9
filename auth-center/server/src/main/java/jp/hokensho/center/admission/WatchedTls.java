package jp.hokensho.center.admission;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.spi.tls.SslContextFactory;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/// The JDK's TLS, which says when a handshake failed: Vert.x offers no hook for that once the server is
/// Quarkus's.
final class WatchedTls extends JdkSSLEngineOptions {

    private final Runnable onFailure;

    WatchedTls(Runnable onFailure) {
        this.onFailure = onFailure;
    }

    @Override
    public WatchedTls copy() {
        return this;
    }

    @Override
    public SslContextFactory sslContextFactory() {
        return new Factory(super.sslContextFactory(), onFailure);
    }

    private record Factory(SslContextFactory plain, Runnable onFailure) implements SslContextFactory {

        @Override
        public SslContextFactory useAlpn(boolean useAlpn) {
            return with(plain.useAlpn(useAlpn));
        }

        @Override
        public SslContextFactory clientAuth(ClientAuth clientAuth) {
            return with(plain.clientAuth(clientAuth));
        }

        @Override
        public SslContextFactory forClient(boolean forClient) {
            return with(plain.forClient(forClient));
        }

        @Override
        public SslContextFactory keyMananagerFactory(KeyManagerFactory keys) {
            return with(plain.keyMananagerFactory(keys));
        }

        @Override
        public SslContextFactory trustManagerFactory(TrustManagerFactory trust) {
            return with(plain.trustManagerFactory(trust));
        }

        @Override
        public SslContextFactory enabledCipherSuites(Set<String> suites) {
            return with(plain.enabledCipherSuites(suites));
        }

        @Override
        public SslContextFactory applicationProtocols(List<String> protocols) {
            return with(plain.applicationProtocols(protocols));
        }

        @Override
        public SslContextFactory serverName(String name) {
            return with(plain.serverName(name));
        }

        @Override
        public SslContext create() throws SSLException {
            return new Watched(plain.create(), onFailure);
        }

        private Factory with(SslContextFactory next) {
            return new Factory(next, onFailure);
        }
    }

    private static final class Watched extends DelegatingSslContext {

        private final Runnable onFailure;

        Watched(SslContext plain, Runnable onFailure) {
            super(plain);
            this.onFailure = onFailure;
        }

        @Override
        protected void initEngine(SSLEngine engine) {
            // as the plain context made it
        }

        @Override
        protected void initHandler(SslHandler handler) {
            handler.handshakeFuture().addListener(handshake -> {
                if (!handshake.isSuccess()) {
                    onFailure.run();
                }
            });
        }
    }
}
