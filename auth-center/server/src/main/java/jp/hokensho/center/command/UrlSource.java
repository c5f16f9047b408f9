package jp.hokensho.center.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import jp.hokensho.center.tree.LogSource;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// The logs as a centre publishes them: checkpoints and tiles, no rows.
final class UrlSource implements LogSource {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_THERE = 404;

    private final URI center;
    private final HttpClient client;

    UrlSource(URI center, SSLContext trust) {
        this.center = center;
        this.client = HttpClient.newBuilder()
                .sslContext(trust)
                .sslParameters(Tls.parameters())
                .connectTimeout(TIMEOUT)
                .build();
    }

    @Override
    public List<Integer> streams() throws IOException {
        return logs().valueStream().map(log -> log.path("stream").asInt()).toList();
    }

    @Override
    public List<String> keys(int stream) throws IOException {
        return logs().valueStream()
                .filter(log -> log.path("stream").asInt() == stream)
                .flatMap(log -> log.path("keys").valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode logs() throws IOException {
        var page = get("/v1/logs").orElseThrow(() -> new IOException(center + " publishes no logs"));
        return new ObjectMapper().readTree(page).path("items");
    }

    @Override
    public Optional<String> checkpoint(int stream) throws IOException {
        return get(path(stream) + "/checkpoint").map(note -> new String(note, UTF_8));
    }

    @Override
    public Optional<Tile> tile(int stream, TilePath path) throws IOException {
        return get(path(stream) + "/tile/" + path)
                .filter(hashes -> hashes.length == path.width() * Hash.BYTES)
                .map(hashes -> new Tile(path.level(), path.index(), hashes));
    }

    private static String path(int stream) {
        return "/v1/logs/" + LogSource.folder(stream);
    }

    private Optional<byte[]> get(String path) throws IOException {
        var request =
                HttpRequest.newBuilder(center.resolve(path)).timeout(TIMEOUT).build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != OK && response.statusCode() != NOT_THERE) {
                throw new IOException(center.resolve(path) + " answers " + response.statusCode());
            }
            return Optional.of(response.body()).filter(_ -> response.statusCode() == OK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
