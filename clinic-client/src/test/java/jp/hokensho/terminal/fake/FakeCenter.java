package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.Thumbprint;

/// A centre at the edge of the process: real HTTPS with real certificates; what it answers is told by the test.
public final class FakeCenter implements AutoCloseable {

    public static final String PASSWORD = "correct horse";
    public static final String APP =
            "otpauth://totp/Hokensho:clerk1?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hokensho";
    public static final String FIRST_CODE = "287082";
    public static final String RECOVERY_CODE = "7XK2M-QPW4R-9NHTV";
    private static final String PROPOSED =
            "{\"secret\":\"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\",\"uri\":\"" + APP + "\",\"qr\":\"<svg/>\"}";
    private static final int SHORTEST = 13;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trust trust = new Trust();
    private final HttpsServer server;
    private final ReceiptBook receipts = new ReceiptBook();
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> renewals = new CopyOnWriteArrayList<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final FakeMandates mandates = new FakeMandates(tokens.keySet());
    private final Map<String, Said> shelf = new ConcurrentHashMap<>();
    private final Map<String, String> otps = new ConcurrentHashMap<>();
    private volatile String password = PASSWORD;
    private volatile boolean mustChange;
    private volatile FakeKeys keys;
    private volatile X509Certificate lastShown;
    private volatile Duration tokenLife = Duration.ofMinutes(5);
    private volatile Function<JsonNode, Said> clerk = question -> Said.found(question);

    public FakeCenter() throws Exception {
        server = trust.listening();
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

    /// It knows keys from now on; else it is an older centre.
    public FakeKeys keys() {
        keys = new FakeKeys();
        return keys;
    }

    /// Who signs in from now on has a password that somebody else chose.
    public FakeCenter gaveOutPasswords() {
        mustChange = true;
        return this;
    }

    /// This person's password is not enough from now on.
    public FakeCenter wantsCode(String login, String otp) {
        otps.put(login, otp);
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

    public FakeMandates mandates() {
        return mandates;
    }

    /// Ends every session, as an operator would.
    public void endSessions() {
        tokens.clear();
    }

    public List<Asked> asked() {
        return asked;
    }

    /// The keys for which the next certificate was asked.
    public List<String> renewals() {
        return renewals;
    }

    /// What further calls are answered.
    public Map<String, Said> shelf() {
        return shelf;
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
                case "POST /v1/people/me/totp" -> send(exchange, 201, PROPOSED);
                case "PUT /v1/people/me/totp" -> confirmApp(exchange, JSON.readTree(body));
                case "POST /v1/activations" -> activate(exchange, JSON.readTree(body));
                case "POST /v1/enrolments" -> enrol(exchange, JSON.readTree(body));
                case "POST /v1/enrolments/renewal" -> renew(exchange, JSON.readTree(body));
                case "GET /v1/enrolments/current" -> show(exchange);
                case "GET /.well-known/jwks.json" ->
                    Said.exactly(receipts.keys()).send(exchange);
                case "POST /v1/receipts/check" ->
                    receipts.check(JSON.readTree(body)).send(exchange);
                default -> other(exchange, call, body);
            }
        }
    }

    private void other(HttpExchange exchange, String call, String body) throws IOException {
        var said = mandates.answer(exchange, call, body);
        if (said.isEmpty() && keys != null && Trust.certified(exchange)) {
            said = keys.answer(call, body, Trust.shown(exchange));
        }
        said.orElse(shelf.getOrDefault(call, Said.problem(404, "not-found", "見つかりません")))
                .send(exchange);
    }

    private void signIn(HttpExchange exchange, JsonNode body) throws IOException {
        if (Trust.certified(exchange)
                && trust.takes(Trust.shown(exchange))
                && otps.getOrDefault(body.path("loginId").asText(), "")
                        .equals(body.path("otp").asText())
                && password.equals(body.path("password").asText())) {
            send(exchange, 201, session(exchange));
        } else {
            Said.problem(401, "sign-in-failed", "サインインできませんでした").withTrace().send(exchange);
        }
    }

    private void confirmApp(HttpExchange exchange, JsonNode body) throws IOException {
        if (FIRST_CODE.equals(body.path("otp").asText())
                && password.equals(body.path("password").asText())) {
            send(exchange, 200, "{\"recoveryCodes\":[\"" + RECOVERY_CODE + "\"]}");
        } else {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
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
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        return """
                {"token":"%s","expiresAt":"%s","person":"6f9619ff-8b86-d011-b42d-00cf4fc964ff",\
                "roles":["clinic-manager"],"mustChangePassword":%s,"later":1}""".formatted(token, Clock.systemUTC().instant().plus(tokenLife), mustChange);
    }

    private void verify(HttpExchange exchange, JsonNode question) throws IOException {
        var headers = exchange.getRequestHeaders();
        lastShown = Trust.shown(exchange);
        asked.add(new Asked(headers.getFirst("Idempotency-Key"), question, headers.getFirst("Accept-Language")));
        var mishap = mishaps.poll();
        var authorization = headers.getFirst("Authorization");
        if (mishap != null) {
            mishap.befall(exchange);
        } else if (!tokens.containsKey(authorization) && !mandates.hold(authorization)) {
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
        if (!trust.takes(Trust.shown(exchange))) {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
            return;
        }
        renewals.add(Thumbprint.of(Csr.parse(body.path("csr").asText()).publicKey()));
        var mishap = mishaps.poll();
        if (mishap != null) {
            mishap.befall(exchange);
            return;
        }
        var renewed = trust.renewed(body.path("csr").asText(), Trust.shown(exchange));
        send(exchange, 201, JSON.writeValueAsString(Map.of("certificates", renewed)));
    }

    private void show(HttpExchange exchange) throws IOException {
        if (Trust.certified(exchange) && trust.takes(Trust.shown(exchange))) {
            var own = Said.exactly(trust.named(exchange.getRequestURI().getQuery()));
            shelf.getOrDefault("GET /v1/enrolments/current", own).send(exchange);
        } else {
            Said.problem(403, "refused", "許可されていません").withTrace().send(exchange);
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
