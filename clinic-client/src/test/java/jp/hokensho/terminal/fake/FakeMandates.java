package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The mandates of one person, as a centre keeps them.
public final class FakeMandates {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v1/mandates";
    private static final String WITHDRAWN = "DELETE " + PATH + "/";

    private final Map<String, ObjectNode> mandates = new ConcurrentHashMap<>();
    private final Set<String> sessions;

    /// @param sessions who may give one, as the header says it
    FakeMandates(Set<String> sessions) {
        this.sessions = sessions;
    }

    /// A person's right has ended, and with it every mandate.
    public void endAll() {
        mandates.clear();
    }

    /// What shows that one has the only mandate.
    public String token() {
        return mandates.keySet().iterator().next();
    }

    boolean hold(String authorization) {
        var mandate = mandates.get(authorization.replaceFirst("^Bearer ", ""));
        return mandate != null && !Instant.parse(mandate.path("from").asText()).isAfter(Instant.now(Clock.systemUTC()));
    }

    /// @return empty where it is no call about mandates
    Optional<Said> answer(HttpExchange exchange, String call, String body) throws IOException {
        if (!call.contains(PATH)) {
            return Optional.empty();
        }
        var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return sessions.contains(authorization)
                ? signedIn(call, body)
                : Optional.of(Said.problem(401, "no-session", "サインインしてください").withTrace());
    }

    private Optional<Said> signedIn(String call, String body) throws IOException {
        if (call.startsWith(WITHDRAWN)) {
            return Optional.of(withdraw(call.substring(WITHDRAWN.length())));
        }
        return switch (call) {
            case "POST " + PATH -> Optional.of(give(JSON.readTree(body)));
            case "GET " + PATH -> Optional.of(said(200, Map.of("items", mandates.values())));
            default -> Optional.empty();
        };
    }

    private Said give(JsonNode wish) {
        var number = mandates.size() + 1;
        var token = "hm_" + "a".repeat(42) + number;
        var from = wish.path("from").isNull()
                ? Instant.now(Clock.systemUTC()).toString()
                : wish.path("from").asText();
        var mandate = JSON.createObjectNode()
                .put("id", "5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b1" + number)
                .put("kind", wish.path("kind").asText())
                .put("from", from)
                .put("until", wish.path("until").asText());
        mandates.put(
                token,
                mandate.deepCopy()
                        .put("person", "6f9619ff-8b86-d011-b42d-00cf4fc964ff")
                        .put("terminal", "0d1f5a4e-7c0b-4a6b-9a66-8f1f7b0c1d2e"));
        return said(201, mandate.put("token", token));
    }

    private Said withdraw(String id) {
        return mandates.values().removeIf(mandate -> mandate.path("id").asText().equals(id))
                ? new Said(204, "application/json", "")
                : Said.problem(404, "not-found", "見つかりません");
    }

    private static Said said(int status, Object body) {
        return new Said(status, "application/json", JSON.valueToTree(body).toString());
    }
}
