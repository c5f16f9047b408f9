package jp.hokensho.center.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;

/// Gives batches and waits for what becomes of them.
record Orderly(World world, Desk desk) {

    static final String PATH = "/v1/batches";

    private static final Duration PAUSE = Duration.ofMillis(20);

    static Map<String, Object> rows(Map<?, ?>... rows) {
        return Map.of("rows", List.of(rows));
    }

    static Map<String, String> card(String insurer, String number, String reference) {
        return new HashMap<>(
                Map.of("insurerNumber", insurer, "symbol", "千代田", "number", number, "patientRef", reference));
    }

    String given(Map<?, ?>... rows) {
        return id(desk.post(PATH, rows(rows)));
    }

    static String id(Told given) {
        assertEquals(202, given.status(), given::toString);
        return given.text("id");
    }

    Told progress(String id) {
        return desk.get(PATH + "/" + id);
    }

    Told await(String id, String state) {
        await(() -> state.equals(progress(id).text("state")));
        return progress(id);
    }

    /// Not so often that the terminal asks too fast.
    void await(BooleanSupplier condition) {
        world.await(() -> {
            LockSupport.parkNanos(PAUSE.toNanos());
            return condition.getAsBoolean();
        });
    }

    List<JsonNode> results(String id) {
        var told = desk.get(PATH + "/" + id + "/results");
        assertEquals(200, told.status(), told::toString);
        return told.body().path("items").valueStream().toList();
    }

    List<String> numbers(String id) {
        return results(id).stream().flatMap(Orderly::number).toList();
    }

    private static Stream<String> number(JsonNode row) {
        return Stream.of(row.path("verification").path("verificationNumber").asText())
                .filter(text -> !text.isEmpty());
    }
}
