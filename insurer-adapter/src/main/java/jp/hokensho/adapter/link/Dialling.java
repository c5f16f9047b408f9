package jp.hokensho.adapter.link;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.protocol.Frame;

/// How links are opened: TLS 1.3 with the adapter's certificate, the centre's own authority and no other, the
/// name in the certificate checked, frames of limited size.
@Singleton
class Dialling {

    private static final int MAX_MESSAGE = Long.BYTES + Frame.MAX_BODY;

    private final Vertx vertx;
    private final Adapter adapter;
    private final LinkConfig config;
    private final Conversation.Desk desk;
    private volatile WebSocketClient client;

    Dialling(Vertx vertx, Adapter adapter, LinkConfig config, Desks desks) {
        this.vertx = vertx;
        this.config = config;
        this.desk = desks.desk(config.inFlight());
        this.adapter = adapter;
        this.client = client();
    }

    private WebSocketClient client() {
        return vertx.createWebSocketClient(options(adapter, config));
    }

    /// Links are opened with the key that lies in its file now. Those that are open stay so: the client that
    /// opened them is not closed, it would take them with it.
    void takeUpKey() {
        client = client();
    }

    private static WebSocketClientOptions options(Adapter adapter, LinkConfig config) {
        var state = adapter.state();
        var identity = new PfxOptions().setPath(state.keyStore().toString()).setPassword(state.keyStorePassword());
        var options = new WebSocketClientOptions().setMaxFrameSize(MAX_MESSAGE).setMaxMessageSize(MAX_MESSAGE);
        options.setConnectTimeout((int) config.connectTimeout().toMillis());
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setReadIdleTimeout((int) config.silence().toMillis());
        options.setSsl(true).setVerifyHost(true).setEnabledSecureTransportProtocols(Set.of("TLSv1.3"));
        options.setKeyCertOptions(identity)
                .setTrustOptions(
                        new PemTrustOptions().addCertPath(state.authority().toString()));
        return options;
    }

    /// The time for the handshake is kept here: Vert.x 4.5 never cancels a process's first timer, number 0,
    /// and so its own time limit closed the first link that was opened, five seconds later.
    Future<WebSocket> connect(WebSocketConnectOptions options) {
        var connecting = client.connect(options);
        return connecting
                .timeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> connecting.onSuccess(WebSocket::close));
    }

    Conversation converse(WebSocket socket) {
        return new Conversation(socket, desk);
    }

    Backoff backoff(RandomGenerator chance) {
        return new Backoff(config.reconnectAfter(), config.reconnectAtMost(), chance);
    }

    Backoff backoffWhileRefused(RandomGenerator chance) {
        return new Backoff(config.reconnectAfter(), config.refusedAtMost(), chance);
    }

    boolean isSteady(Duration lasted) {
        return lasted.compareTo(config.steadyAfter()) >= 0;
    }

    /// @return for [#calledOff]
    long later(Duration pause, Runnable work) {
        return vertx.setTimer(pause.toMillis(), _ -> work.run());
    }

    /// @return false where it was begun already
    boolean calledOff(long later) {
        return vertx.cancelTimer(later);
    }
}
