package jp.hokensho.acceptance.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Tls;

/// The centre's REST interface over HTTPS, as any client sees it.
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String center;
    private final HttpClient http;

    public Api(String center, KeyStoreFile identity, List<X509Certificate> authorities) {
        this.center = center;
        this.http = HttpClient.newBuilder()
                .sslContext(Tls.clientContext(identity, authorities))
                .sslParameters(Tls.parameters())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /// @param body as JSON; [MissingNode] where it is none
    public record Reply(int status, String contentType, String text, JsonNode body) {

        public boolean isProblem() {
            return contentType.startsWith("application/problem+json");
        }

        public String text(String member) {
            return body.path(member).asText();
        }
    }

    public Reply get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    public Reply delete(String path, Map<String, String> headers) {
        return send(request(path, headers).DELETE());
    }

    public Reply post(String path, String json, Map<String, String> headers) {
        return send(request(path, headers)
                .setHeader("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
                .POST(BodyPublishers.ofString(json)));
    }

    public Reply put(String path, String json, Map<String, String> headers) {
        return send(request(path, headers)
                .setHeader("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(center + path)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::setHeader);
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), type, response.body(), parsed(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }
}
