package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLPeerUnverifiedException;

/// A centre at the edge of the process: real HTTPS on a real socket, with real certificates; what it
/// answers is told by the test.
public final class FakeCenter implements AutoCloseable {

    public static final String PASSWORD = "correct horse";
    private static final int SHORTEST = 13;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trust trust = new Trust();
    private final HttpsServer server;
    private final ReceiptBook receipts = new ReceiptBook();
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile String password = PASSWORD;
    private volatile boolean mustChange;
    private volatile X509Certificate lastShown;
    private volatile Duration tokenLife = Duration.ofMinutes(5);
    private volatile Function<JsonNode, Said> clerk = question -> Said.found(question);

    public FakeCenter() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        var tls = trust.server("TLSv1.3");
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = tls.getDefaultSSLParameters();
                wanted.setWantClientAuth(true);
                wanted.setProtocols(new String[] {"TLSv1.3"});
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// A question that arrived, whether it was answered or not.
    public record Asked(String key, JsonNode body, String language) {}

    public Trust trust() {
        return trust;
    }

    public URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What every question is answered from now on.
    public FakeCenter answers(Function<JsonNode, Said> clerk) {
        this.clerk = clerk;
        return this;
    }

    /// What happens to the next requests, one each, instead of an answer.
    public FakeCenter suffers(Mishap... next) {
        mishaps.addAll(List.of(next));
        return this;
    }

    public FakeCenter tokensLive(Duration life) {
        tokenLife = life;
        return this;
    }

    /// Who signs in from now on has a password that somebody else chose.
    public FakeCenter gaveOutPasswords() {
        mustChange = true;
        return this;
    }

    /// The certificate that came with the last question.
    public X509Certificate lastShown() {
        return lastShown;
    }

    public String password() {
        return password;
    }

    /// What it signs and remembers.
    public ReceiptBook receipts() {
        return receipts;
    }

    /// Ends every session, as an operator would.
    public void endSessions() {
        tokens.clear();
    }

    public List<Asked> asked() {
        return asked;
    }

    /// `POST /v1/sessions` and so on, in order.
    public List<String> calls() {
        return calls;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(call);
            switch (call) {
                case "POST /v1/sessions" -> signIn(exchange, JSON.readTree(body));
                case "POST /v1/sessions/current/renewal" -> send(exchange, 200, session(exchange));
                case "DELETE /v1/sessions/current" -> exchange.sendResponseHeaders(204, -1);
                case "POST /v1/verifications" -> verify(exchange, JSON.readTree(body));
                case "PUT /v1/people/me/password" -> changePassword(exchange, JSON.readTree(body));
                case "POST /v1/activations" -> activate(exchange, JSON.readTree(body));
                case "POST /v1/enrolments" -> enrol(exchange, JSON.readTree(body));
                case "POST /v1/enrolments/renewal" -> renew(exchange, JSON.readTree(body));
                case "GET /v1/enrolments/current" -> show(exchange);
                case "GET /.well-known/jwks.json" ->
                    Said.exactly(receipts.keys()).send(exchange);
                case "POST /v1/receipts/check" ->
                    receipts.check(JSON.readTree(body)).send(exchange);
                default -> Said.problem(404, "not-found", "見つかりません").send(exchange);
            }
        }
    }

    private void signIn(HttpExchange exchange, JsonNode body) throws IOException {
        if (certified(exchange)
                && trust.takes(shown(exchange))
                && password.equals(body.path("password").asText())) {
            send(exchange, 201, session(exchange));
        } else {
            Said.problem(401, "sign-in-failed", "サインインできませんでした").withTrace().send(exchange);
        }
    }

    private void changePassword(HttpExchange exchange, JsonNode body) throws IOException {
        var wanted = body.path("newPassword").asText();
        if (wanted.length() < SHORTEST
                || !password.equals(body.path("oldPassword").asText())) {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
        } else {
            password = wanted;
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void activate(HttpExchange exchange, JsonNode body) throws IOException {
        if ("GOOD-CODE".equals(body.path("code").asText())
                && "clerk9".equals(body.path("loginId").asText())) {
            password = body.path("password").asText();
            exchange.sendResponseHeaders(204, -1);
        } else {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
        }
    }

    private String session(HttpExchange exchange) {
        var token = "token-" + (tokens.size() + 1);
        tokens.put("Bearer " + token, "clerk1");
        var expires = Instant.now(Clock.systemUTC()).plus(tokenLife);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        return """
                {"token":"%s","expiresAt":"%s","person":"6f9619ff-8b86-d011-b42d-00cf4fc964ff",\
                "roles":["clinic-clerk"],"mustChangePassword":%s,"later":1}""".formatted(token, expires, mustChange);
    }

    private void verify(HttpExchange exchange, JsonNode question) throws IOException {
        var headers = exchange.getRequestHeaders();
        lastShown = shown(exchange);
        asked.add(new Asked(headers.getFirst("Idempotency-Key"), question, headers.getFirst("Accept-Language")));
        var mishap = mishaps.poll();
        if (mishap != null) {
            mishap.befall(exchange);
        } else if (!tokens.containsKey(headers.getFirst("Authorization"))) {
            Said.problem(401, "no-session", "サインインしてください").withTrace().send(exchange);
        } else {
            clerk.apply(question).send(exchange);
        }
    }

    private void enrol(HttpExchange exchange, JsonNode body) throws IOException {
        var mishap = mishaps.poll();
        if (mishap != null) {
            trust.certificatesFor(body.path("csr").asText());
            mishap.befall(exchange);
        } else if ("GOOD-CODE".equals(body.path("code").asText())) {
            var certificates = trust.certificatesFor(body.path("csr").asText());
            send(exchange, 201, JSON.writeValueAsString(Map.of("certificates", certificates)));
        } else {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
        }
    }

    private void renew(HttpExchange exchange, JsonNode body) throws IOException {
        if (!trust.takes(shown(exchange))) {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
            return;
        }
        var certificates = trust.renewed(body.path("csr").asText(), shown(exchange));
        send(exchange, 201, JSON.writeValueAsString(Map.of("certificates", certificates)));
    }

    private void show(HttpExchange exchange) throws IOException {
        if (certified(exchange) && trust.takes(shown(exchange))) {
            send(exchange, 200, "{}");
        } else {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
        }
    }

    private static X509Certificate shown(HttpExchange exchange) throws SSLPeerUnverifiedException {
        return (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
    }

    private static boolean certified(HttpExchange exchange) {
        try {
            return ((HttpsExchange) exchange).getSSLSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException _) {
            return false;
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
