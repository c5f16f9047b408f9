package jp.hokensho.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// One terminal's connections: TLS 1.3 with its certificate, kept open.
final class Https {

    private static final int SECONDS = 20;
    /// As many as callers share a terminal at most: no measurement opens more, for a handshake costs ten requests.
    private static final int CONNECTIONS = 4;

    private final HttpClient client;
    private final URI server;

    /// @param identity PKCS#12, null for no certificate
    Https(Vertx vertx, URI server, Path authority, Identity identity) {
        this.server = server;
        var options = new HttpClientOptions()
                .setSsl(true)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3"))
                .setTrustOptions(new PemTrustOptions().addCertPath(authority.toString()));
        if (identity != null) {
            options.setKeyCertOptions(
                    new PfxOptions().setPath(identity.file().toString()).setPassword(identity.password()));
        }
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /// @param password of the file
    record Identity(Path file, String password) {}

    record Reply(int status, String body) {}

    /// Blocks its virtual thread.
    Reply post(String path, String type, String body, Map<String, String> headers) throws Exception {
        return send(options(HttpMethod.POST, path, headers).putHeader("Content-Type", type), body);
    }

    /// Blocks its virtual thread.
    Reply get(String path, Map<String, String> headers) throws Exception {
        return send(options(HttpMethod.GET, path, headers), "");
    }

    /// Blocks its virtual thread.
    Reply delete(String path, Map<String, String> headers) throws Exception {
        return send(options(HttpMethod.DELETE, path, headers), "");
    }

    private RequestOptions options(HttpMethod method, String path, Map<String, String> headers) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost(server.getHost())
                .setPort(server.getPort())
                .setURI(path);
        headers.forEach(options::putHeader);
        return options;
    }

    private Reply send(RequestOptions options, String body) throws Exception {
        // All of it is set up on the event loop: a body that comes before somebody asks for it is lost.
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)).compose(Https::reply))
                .toCompletionStage()
                .toCompletableFuture()
                .get(SECONDS, TimeUnit.SECONDS);
    }

    private static Future<Reply> reply(HttpClientResponse response) {
        return response.body().map(bytes -> new Reply(response.statusCode(), bytes.toString()));
    }
}
