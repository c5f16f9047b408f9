package jp.hokensho.center.scene;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Somebody who is signed in, at the terminal it was done at.
public final class Desk {

    private final Http http;

    Desk(Http http) {
        this.http = http;
    }

    /// In English.
    public Desk english() {
        return new Desk(http.with("Accept-Language", "en"));
    }

    /// Says how what it gets will be used.
    public Desk viewedAs(String use) {
        return new Desk(http.with("Viewed-As", use));
    }

    public Desk withKey(String idempotencyKey) {
        return new Desk(http.with("Idempotency-Key", idempotencyKey));
    }

    public Told verify(String insurer) {
        return verifyLater(insurer).join();
    }

    public CompletableFuture<Told> verifyLater(String insurer) {
        return http.postLater("/v1/verifications", card(insurer));
    }

    /// All at the same time.
    public List<Told> verifyMany(String insurer, int count) {
        var answers =
                IntStream.range(0, count).mapToObj(_ -> verifyLater(insurer)).toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    public Told post(String path, Object body) {
        return http.post(path, body);
    }

    public Told put(String path, Object body) {
        return http.put(path, body);
    }

    public Told delete(String path) {
        return http.delete(path);
    }

    public String csv(String path) {
        return http.with("Accept", "text/csv").text(path);
    }

    /// The same session over another certificate, or none.
    public Http over(Http other) {
        return other.with("Authorization", http.header("Authorization"));
    }

    public void signOut() {
        http.delete("/v1/sessions/current");
    }

    public Told get(String path) {
        return http.get(path);
    }

    public static Map<String, String> card(String insurer) {
        return Map.of("insurerNumber", insurer, "symbol", "千代田", "number", "12", "patientRef", "K-1");
    }
}
