package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Pem;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;

/// The keys of one clinic, and of insurers, as a centre keeps them; also a centre that lies.
public final class FakeKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WRAPS = "PUT /v1/keys/";

    private final List<ObjectNode> keys = new ArrayList<>();
    private final List<ObjectNode> signing = new ArrayList<>();
    private final Map<String, X509Certificate> terminals = new HashMap<>();
    private final Map<String, Map<String, String>> wraps = new HashMap<>();
    private final Set<String> holders = new HashSet<>();
    private boolean due;

    /// An adapter of this insurer begins to sign with a key of its own.
    public synchronized OwnKey signs(String insurer) {
        var key = OwnKey.create(KeyUse.SIGNING);
        signing.add(item(key.jwk(), insurer, "BOUND"));
        return key;
    }

    /// The clinic's key in use, as insurers are told it.
    public synchronized Jwk sealing() {
        var bound = keys.stream().filter(key -> is(key, "BOUND")).findFirst().orElseThrow();
        return JSON.convertValue(bound.path("jwk"), Jwk.class);
    }

    /// The proposed key is in use, in place of the one before.
    public synchronized void approve() {
        keys.stream().filter(key -> is(key, "BOUND")).forEach(key -> key.put("state", "REPLACED"));
        keys.stream().filter(key -> is(key, "PROPOSED")).forEach(key -> key.put("state", "BOUND")
                .put("binding", TraceNumber.of(0, 77).toString()));
        holders.clear();
        due = false;
    }

    /// A terminal that held the key was cut off.
    public synchronized void due() {
        due = true;
    }

    /// It is no clinic's terminal, and the centre says it is.
    public synchronized void slipsIn(X509Certificate stranger) {
        terminals.put(id(stranger), stranger);
    }

    /// Public keys that are or were the clinic's, in order.
    public synchronized List<String> ids() {
        return keys.stream().map(key -> key.path("keyId").asText()).toList();
    }

    /// What lies ready for that terminal.
    public synchronized Map<String, String> given(X509Certificate terminal) {
        return Map.copyOf(wraps.getOrDefault(id(terminal), Map.of()));
    }

    /// @return empty where it is no call about keys
    synchronized Optional<Said> answer(String call, String body, X509Certificate shown) throws IOException {
        terminals.put(id(shown), shown);
        if (call.startsWith(WRAPS)) {
            var parts = call.substring(WRAPS.length()).split("/");
            wraps.computeIfAbsent(parts[2], _ -> new HashMap<>())
                    .put(parts[0], JSON.readTree(body).path("wrap").asText());
            holders.add(parts[2]);
            return Optional.of(new Said(204, "application/json", ""));
        }
        return Optional.ofNullable(
                switch (call) {
                    case "GET /v1/keys/current" -> said(200, ring(id(shown)));
                    case "GET /v1/keys/signing" -> said(200, Map.of("items", signing));
                    case "POST /v1/keys" -> said(201, offered(JSON.readTree(body), id(shown)));
                    default -> null;
                });
    }

    private ObjectNode offered(JsonNode body, String device) throws IOException {
        var jwk = JSON.treeToValue(body.path("jwk"), Jwk.class);
        var id = jwk.keyId().value();
        var known = keys.stream()
                .filter(key -> key.path("keyId").asText().equals(id))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var key = item(jwk, "1310000001", keys.isEmpty() ? "BOUND" : "PROPOSED").put("device", device);
        holders.add(keys.isEmpty() ? device : "");
        keys.addFirst(key);
        return key;
    }

    private static ObjectNode item(Jwk jwk, String owner, String state) {
        var item = JSON.createObjectNode()
                .put("keyId", jwk.keyId().value())
                .put("owner", owner)
                .put("epoch", 1)
                .put("state", state)
                .put("device", "00000000-0000-4000-8000-000000000001");
        item.set("jwk", JSON.valueToTree(jwk));
        return state.equals("BOUND") ? item.put("binding", TraceNumber.of(0, 76).toString()) : item;
    }

    private Map<String, Object> ring(String device) {
        var others = terminals.entrySet().stream()
                .filter(other -> !other.getKey().equals(device))
                .map(other -> Map.of(
                        "id", other.getKey(),
                        "name", "受付2",
                        "certificate", Pem.of(other.getValue()),
                        "holds", holders.contains(other.getKey())))
                .toList();
        var given = wraps.getOrDefault(device, Map.of()).entrySet().stream()
                .map(wrap -> Map.of("keyId", wrap.getKey(), "wrap", wrap.getValue()))
                .toList();
        return Map.of("keys", keys, "renewalDue", due, "others", others, "given", given);
    }

    private static boolean is(ObjectNode key, String state) {
        return key.path("state").asText().equals(state);
    }

    private static Said said(int status, Object body) {
        return new Said(status, "application/json", JSON.valueToTree(body).toString());
    }

    private static String id(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().replaceFirst(".*CN=([0-9a-f-]{36}).*", "$1");
    }
}
