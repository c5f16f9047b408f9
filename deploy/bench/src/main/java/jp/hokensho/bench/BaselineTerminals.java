package jp.hokensho.bench;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hokensho.bench.Https.Identity;

/// The same terminals, at the baseline.
final class BaselineTerminals {

    private final List<Https> connections = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    BaselineTerminals(URI url, Path authority, List<Identity> identities, Vertx vertx) throws Exception {
        for (var identity : identities) {
            var connection = new Https(vertx, url, authority, identity);
            connections.add(connection);
            tokens.add(connection
                    .post("/center/sessions", "text/plain", BenchRegistry.HOSPITAL, Map.of())
                    .body());
        }
    }

    long verify(Caller caller, String card) throws Exception {
        var index = caller.terminal();
        var headers = Map.of("Authorization", "Bearer " + tokens.get(index));
        var reply = connections.get(index).post("/center/verifications", "application/json", card, headers);
        if (reply.status() != 201 || !reply.body().contains("VALID")) {
            throw new IllegalStateException("baseline: " + reply.status());
        }
        return 0;
    }

    long nothing(Caller caller) throws Exception {
        var reply = connections.get(caller.terminal()).post("/center/nothing", "text/plain", "", Map.of());
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException("empty: " + reply.status());
        }
        return 0;
    }
}
