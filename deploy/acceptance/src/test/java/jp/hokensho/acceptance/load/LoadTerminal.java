package jp.hokensho.acceptance.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;

/// A terminal's key and its clerk's session, which is renewed when the centre no longer takes it.
final class LoadTerminal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Plan plan;
    private final HttpClient http;
    private volatile String token = "";

    private LoadTerminal(Plan plan, HttpClient http) {
        this.plan = plan;
        this.http = http;
    }

    static LoadTerminal of(Plan plan, Plan.Key key) {
        var identity = KeyStoreFile.load(Path.of(key.keystore()), key.password().toCharArray());
        var http = HttpClient.newBuilder()
                .sslContext(Tls.clientContext(identity, Pem.readAll(Path.of(plan.authority()))))
                .sslParameters(Tls.parameters())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var terminal = new LoadTerminal(plan, http);
        terminal.signIn("");
        return terminal;
    }

    record Answer(int status, JsonNode body) {}

    /// Empty body where the centre could not be reached.
    Answer verify(String json, String idempotencyKey) throws IOException {
        var used = token;
        var answer = post("/v1/verifications", json, "Bearer " + used, idempotencyKey);
        if (answer.status() == 401) {
            signIn(used);
        }
        return answer;
    }

    private synchronized void signIn(String stale) {
        if (!token.equals(stale)) {
            return;
        }
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("loginId", plan.login())
                .put("password", plan.password());
        try {
            var answer = post("/v1/sessions", body.toString(), "", "");
            if (answer.status() == 201) {
                token = answer.body().path("token").asText();
            }
        } catch (IOException _) {
            pass(50);
        }
    }

    private Answer post(String path, String json, String authorization, String idempotencyKey) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(plan.center() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization).header("Idempotency-Key", idempotencyKey);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void pass(long millis) {
        try {
            Thread.sleep(Math.max(0, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
