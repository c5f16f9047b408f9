package jp.hokensho.center.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;

/// Plain HTTPS with one client certificate, or none.
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI center;
    private final HttpClient client;
    private final Map<String, String> headers;

    private Http(URI center, HttpClient client, Map<String, String> headers) {
        this.center = center;
        this.client = client;
        this.headers = headers;
    }

    public Http(URI center, SSLContext context) {
        this(center, HttpClient.newBuilder().sslContext(context).build(), Map.of());
    }

    /// From this address.
    public Http(URI center, SSLContext context, InetAddress from) {
        this(
                center,
                HttpClient.newBuilder().sslContext(context).localAddress(from).build(),
                Map.of());
    }

    public Http with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Http(center, client, more);
    }

    String header(String name) {
        return headers.get(name);
    }

    public Told get(String path) {
        return send(request(path).GET());
    }

    /// What is no JSON.
    public String text(String path) {
        return client.sendAsync(request(path).GET().build(), BodyHandlers.ofString())
                .join()
                .body();
    }

    /// What is no text.
    public byte[] bytes(String path) {
        return client.sendAsync(request(path).GET().build(), BodyHandlers.ofByteArray())
                .join()
                .body();
    }

    public Told delete(String path) {
        return send(request(path).DELETE());
    }

    public Told put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json(body))));
    }

    /// As it is, with a content type of its own.
    public Told postRaw(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public Told post(String path, Object body) {
        return postLater(path, body).join();
    }

    public CompletableFuture<Told> postLater(String path, Object body) {
        var request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(body)));
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> new Told(response.statusCode(), response.headers(), tree(response.body())));
    }

    private Told send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> new Told(response.statusCode(), response.headers(), tree(response.body())))
                .join();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(center.resolve(path)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return request;
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode tree(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException noJson) {
            throw new IllegalStateException("no JSON: " + body, noJson);
        }
    }
}
