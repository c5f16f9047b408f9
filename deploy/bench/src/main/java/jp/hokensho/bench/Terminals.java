package jp.hokensho.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.bench.Https.Identity;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Pem;
import jp.hokensho.protocol.KeyUse;

/// The hospital's terminals, enrolled like any, with a clerk signed in at each.
final class Terminals {

    private static final String JSON_TYPE = "application/json";
    private static final int NO_CONTENT = 204;
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final int WAIT_SECONDS = 2;
    private static final int BETWEEN_LOOKS = 100;
    private static final String PASSWORD = "bench";
    private static final Pattern INSURER_MS = Pattern.compile("\"insurerMs\":([0-9]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final Vertx vertx;
    private final List<Identity> identities = new ArrayList<>();
    private final List<Https> connections = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    Terminals(Stack stack, Vertx vertx) throws Exception {
        this.stack = stack;
        this.vertx = vertx;
        var stranger = connection(null);
        for (var index = 0; index < BenchRegistry.TERMINALS; index++) {
            identities.add(enrolled(stranger, index));
            connections.add(connection(identities.getLast()));
            tokens.add(signedIn(connections.getLast()));
        }
        makeKey();
    }

    /// The hospital's, as its first program would: insurers seal for it from now on.
    private void makeKey() throws Exception {
        var offer = object();
        offer.set("jwk", JSON.valueToTree(OwnKey.create(KeyUse.SEALING).jwk()));
        body(connections.getFirst().post("/v1/keys", JSON_TYPE, offer.toString(), Map.of()), 201);
    }

    List<Identity> identities() {
        return identities;
    }

    /// Sessions end when they are idle.
    void signInAgain() throws Exception {
        for (var index = 0; index < tokens.size(); index++) {
            tokens.set(index, signedIn(connections.get(index)));
        }
    }

    /// A session's token lives for minutes: to be called before each run.
    void renew() throws Exception {
        for (var index = 0; index < tokens.size(); index++) {
            var reply = connections.get(index).post("/v1/sessions/current/renewal", JSON_TYPE, "", bearer(index));
            tokens.set(index, body(reply, 200, 201).path("token").asText());
        }
    }

    /// One verification that must end VALID, at one of the caller's own terminals.
    ///
    /// @return nanoseconds that the insurer took
    long verify(Caller caller, String card) throws Exception {
        var index = caller.terminal();
        var headers = Map.of(
                "Authorization",
                "Bearer " + tokens.get(index),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var reply = connections.get(index).post("/v1/verifications", JSON_TYPE, card, headers);
        if (reply.status() != 201 || !reply.body().contains("\"outcome\":\"VALID\"")) {
            throw new IllegalStateException("verification: " + reply.status() + " " + outcome(reply));
        }
        var insurer = INSURER_MS.matcher(reply.body());
        return insurer.find() ? TimeUnit.MILLISECONDS.toNanos(Long.parseLong(insurer.group(1))) : 0;
    }

    /// Gives a batch at the first terminal, and returns when every row of it has its answer.
    ///
    /// @return rows that were answered
    long batch(String csv) throws Exception {
        var headers = new HashMap<>(bearer(0));
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        var connection = connections.getFirst();
        var batch = body(connection.post("/v1/batches", "text/csv;charset=UTF-8", csv, headers), 202);
        var path = "/v1/batches/" + batch.path("id").asText();
        while (batch.path("endedAt").isNull()) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
            batch = body(connection.get(path, bearer(0)), 200);
        }
        if (batch.path("answered").asInt() != batch.path("rows").asInt()) {
            throw new IllegalStateException("batch: " + batch);
        }
        return batch.path("answered").asLong();
    }

    /// One of those who come and go signs in, waiting as told where too many do, and out again.
    long signIn(Caller caller) throws Exception {
        var connection = connections.get(caller.terminal());
        var credentials = credentials(BenchRegistry.clerk(caller.number()));
        var reply = connection.post("/v1/sessions", JSON_TYPE, credentials, Map.of());
        while (BUSY.contains(reply.status())) {
            TimeUnit.SECONDS.sleep(WAIT_SECONDS);
            reply = connection.post("/v1/sessions", JSON_TYPE, credentials, Map.of());
        }
        var token = body(reply, 201).path("token").asText();
        var out = connection.delete("/v1/sessions/current", Map.of("Authorization", "Bearer " + token));
        if (out.status() != NO_CONTENT) {
            throw new IllegalStateException("signing out: " + out.status());
        }
        return 0;
    }

    private static String outcome(Https.Reply reply) throws IOException {
        return JSON.readTree(reply.body()).path("outcome").asText();
    }

    private Https connection(Identity identity) {
        return new Https(vertx, URI.create(stack.center().url()), stack.center().authority(), identity);
    }

    private Identity enrolled(Https stranger, int index) throws Exception {
        var pair = KeyPairs.p256();
        var code = stack.credentials().code(BenchRegistry.HOSPITAL, index);
        var request = object().put("code", code).put("csr", Csr.create(pair).pem());
        var answer = body(stranger.post("/v1/enrolments", JSON_TYPE, request.toString(), Map.of()), 201);
        var chain = new ArrayList<X509Certificate>();
        answer.path("certificates").forEach(pem -> chain.add(Pem.certificate(pem.asText())));
        var file = stack.folder().path().resolve("bench-" + index + ".p12");
        new KeyStoreFile(pair.getPrivate(), chain).save(file, PASSWORD.toCharArray());
        return new Identity(file, PASSWORD);
    }

    private String signedIn(Https connection) throws Exception {
        var reply = connection.post("/v1/sessions", JSON_TYPE, credentials(BenchRegistry.CLERK), Map.of());
        return body(reply, 201).path("token").asText();
    }

    private String credentials(String login) {
        var person = stack.people().person(login);
        return object().put("loginId", person.login())
                .put("password", person.password())
                .toString();
    }

    private Map<String, String> bearer(int index) {
        return Map.of("Authorization", "Bearer " + tokens.get(index));
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode body(Https.Reply reply, Integer... expected) throws Exception {
        if (!List.of(expected).contains(reply.status())) {
            throw new IllegalStateException("the centre answered " + reply.status() + " " + reply.body());
        }
        return JSON.readTree(reply.body());
    }
}
