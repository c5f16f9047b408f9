package jp.hokensho.adapter;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import jp.hokensho.adapter.state.Identity;
import jp.hokensho.adapter.state.StateDirectory;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.SigningKey;
import jp.hokensho.keys.Tallies;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.Jwk;

/// A centre that speaks frames and nothing else: TLS 1.3, own authority, client certificates required. Says
/// what a test tells it to say, sense or nonsense.
public final class TestCenter implements AutoCloseable {

    private static final String PASSWORD = "test";
    private static final int LARGEST = 1 << 20;

    private final Vertx vertx = Vertx.vertx();
    private final CertificateAuthority authority = CertificateAuthority.create("test", Clock.systemUTC());
    private final BlockingQueue<ServerWebSocket> arrivals = new LinkedBlockingQueue<>();
    private final BlockingQueue<Frame> heard = new LinkedBlockingQueue<>();
    /// What an adapter says when it likes, by type: kept apart from answers.
    private final Map<String, BlockingQueue<Frame>> own = Map.of(
            "noted", new LinkedBlockingQueue<>(),
            "witnessed", new LinkedBlockingQueue<>(),
            "tally", new LinkedBlockingQueue<>());
    private final SigningKey receipts = SigningKey.create(Instant.EPOCH);
    private final AtomicInteger answersLost = new AtomicInteger();
    private final JsonObject named = new JsonObject();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final JsonArray signing = new JsonArray();
    private final HttpServer server;
    private volatile ServerWebSocket link;
    private volatile int refusal;

    public TestCenter(Path directory) {
        var key = KeyPairs.p256();
        var own = authority.issueServer(key.getPublic(), List.of("localhost", "127.0.0.1"));
        new KeyStoreFile(key.getPrivate(), List.of(own)).save(directory.resolve("server.p12"), PASSWORD.toCharArray());
        Pem.write(directory.resolve("ca.pem"), authority.certificate());
        server = listen(directory);
    }

    private HttpServer listen(Path directory) {
        var options = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions()
                        .setPath(directory.resolve("server.p12").toString())
                        .setPassword(PASSWORD))
                .setTrustOptions(new PemTrustOptions()
                        .addCertPath(directory.resolve("ca.pem").toString()))
                .setClientAuth(ClientAuth.REQUEST)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3"))
                .setMaxWebSocketFrameSize(LARGEST)
                .setMaxWebSocketMessageSize(LARGEST);
        return vertx.createHttpServer(options)
                .webSocketHandshakeHandler(this::knocked)
                .webSocketHandler(this::arrived)
                .requestHandler(this::asked)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void asked(HttpServerRequest request) {
        switch (request.path()) {
            case "/v1/enrolments" -> enrolled(request);
            case "/v1/enrolments/renewal" -> renewed(request);
            case "/v1/keys/current" ->
                request.response().end(new JsonObject().put("keys", signing).encode());
            case "/v1/keys" -> offered(request);
            case "/v1/enrolments/current" -> request.response().end(named.encode());
            case "/.well-known/jwks.json" ->
                request.response().end(new PublishedKeys(List.of(receipts.published())).json());
            default -> request.response().setStatusCode(200).end("{}");
        }
    }

    /// The first key is bound, a later one waits.
    private void offered(HttpServerRequest request) {
        var device = Identity.of(certificate(request.connection().sslSession())).device();
        request.bodyHandler(body -> {
            var jwk = body.toJsonObject().getJsonObject("jwk").mapTo(Jwk.class);
            var key = new JsonObject()
                    .put("keyId", jwk.keyId().value())
                    .put("device", device.toString())
                    .put("state", signing.isEmpty() ? "BOUND" : "PROPOSED");
            signing.add(0, key);
            request.response().setStatusCode(201).end(key.encode());
        });
    }

    /// The key that waits counts from now on.
    public void approveKey() {
        signing.getJsonObject(1).put("state", "REPLACED");
        signing.getJsonObject(0).put("state", "BOUND");
    }

    /// For the same device; the same answer for the same key.
    private void renewed(HttpServerRequest request) {
        var device = Identity.of(certificate(request.connection().sslSession())).device();
        request.bodyHandler(
                body -> certify(request, Csr.parse(body.toJsonObject().getString("csr")), device));
    }

    /// With the code `good`, as the centre does it; the first answers may be lost.
    private void enrolled(HttpServerRequest request) {
        request.bodyHandler(body -> {
            var asked = body.toJsonObject();
            if (!"good".equals(asked.getString("code"))) {
                var problem = new JsonObject().put("title", "許可されていません").put("traceNumber", "12345");
                request.response().setStatusCode(403).end(problem.encode());
                return;
            }
            keys.add(Thumbprint.of(Csr.parse(asked.getString("csr")).publicKey()));
            if (answersLost.getAndDecrement() > 0) {
                request.connection().close();
                return;
            }
            certify(request, Csr.parse(asked.getString("csr")), UUID.randomUUID());
        });
    }

    private void certify(HttpServerRequest request, Csr csr, UUID device) {
        var certificate = authority.issueDevice(csr, device, "06990014", DeviceKind.ADAPTER);
        var chain = new JsonArray().add(Pem.of(certificate)).add(Pem.of(authority.certificate()));
        request.response()
                .setStatusCode(201)
                .end(new JsonObject().put("certificates", chain).encode());
    }

    /// So many enrolments get no answer.
    public void loseAnswers(int count) {
        answersLost.set(count);
    }

    /// How many keys came with the right code.
    public int keys() {
        return keys.size();
    }

    /// Of whoever opened the link that was met last.
    public X509Certificate shown() {
        return certificate(link.sslSession());
    }

    private static X509Certificate certificate(SSLSession session) {
        try {
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException nobody) {
            throw new IllegalStateException(nobody);
        }
    }

    private void knocked(ServerWebSocketHandshake knock) {
        if (refusal == 0) {
            knock.accept();
        } else {
            knock.reject(refusal);
        }
    }

    /// From now on nobody gets a link, as if cut off.
    ///
    /// @param status 0 to let them in again
    public void refuseLinks(int status) {
        refusal = status;
    }

    /// Without a certificate nobody gets a link.
    private void arrived(ServerWebSocket socket) {
        if (!hasCertificate(socket)) {
            socket.close();
            return;
        }
        socket.binaryMessageHandler(message -> hear(Frame.parse(message.getBytes())));
        arrivals.add(socket);
    }

    private void hear(Frame frame) {
        var type = new JsonObject(Buffer.buffer(frame.body())).getString("type");
        own.getOrDefault(type, heard).add(frame);
    }

    private static boolean hasCertificate(ServerWebSocket socket) {
        try {
            return socket.sslSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException _) {
            return false;
        }
    }

    public URI address() {
        return URI.create("https://127.0.0.1:" + server.actualPort());
    }

    /// An adapter of this insurer, as after `enrol`.
    public void enrol(StateDirectory state, String insurer) {
        var key = KeyPairs.p256();
        var certificate = authority.issueDevice(Csr.create(key), UUID.randomUUID(), insurer, DeviceKind.ADAPTER);
        var identity = new KeyStoreFile(key.getPrivate(), List.of(certificate, authority.certificate()));
        try {
            state.enrol(identity, List.of(authority.certificate()), List.of(address()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What it tells a device about itself.
    public JsonObject named() {
        return named;
    }

    /// Waits for the next link; later words go there.
    public ServerWebSocket meet() throws InterruptedException {
        link = arrivals.poll(20, TimeUnit.SECONDS);
        return link;
    }

    /// Waits until the adapter has gone, and forgets what it said.
    public void part() throws InterruptedException {
        for (var left = 200; !link.isClosed() && left > 0; left--) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        heard.clear();
        own.values().forEach(BlockingQueue::clear);
        arrivals.clear();
    }

    /// Breaks the link as a crash would.
    public void drop() {
        link.close((short) 1011);
    }

    public void say(byte[] bytes) {
        link.writeBinaryMessage(Buffer.buffer(bytes));
    }

    /// The next frame that an adapter sent.
    public Frame hear() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    /// The next frame of this type that an adapter sent by itself.
    public Frame hear(String type) throws InterruptedException {
        return own.get(type).poll(20, TimeUnit.SECONDS);
    }

    /// With the key that it publishes.
    public String sign(Map<String, String> claims) {
        return Tallies.sign(claims, receipts);
    }

    public boolean heardNothing() {
        return heard.isEmpty();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
