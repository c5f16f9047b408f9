package jp.hokensho.acceptance.processes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import jp.hokensho.acceptance.stack.Contents;

/// The demo's registry and, for the tests, clinics that are turned away for one reason each.
final class TestRegistry {

    static final String ELSEWHERE = "1310000003";
    static final String CLOSED = "1310000004";
    static final String STRICT = "1310000005";
    static final String LOAD = "1310000006";
    /// It opens no seals.
    static final String OPEN = "1310000007";
    /// Registered, and no adapter is ever connected.
    static final String SILENT_INSURER = "00990010";
    /// Its adapter is played by a test.
    static final String LYING_INSURER = "06990022";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestRegistry() {}

    static String at(Clock clock) {
        try (var more = TestRegistry.class.getResourceAsStream("registry.json")) {
            var registry = (ObjectNode) JSON.readTree(Contents.demo().registry());
            var additions = (ObjectNode) JSON.readTree(more);
            additions.properties().forEach(part -> registry.withArray(part.getKey())
                    .addAll((ArrayNode) part.getValue()));
            closed(registry, clock);
            return registry.toPrettyString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Open for one minute, half a day from now.
    private static void closed(ObjectNode registry, Clock clock) {
        var opening = LocalTime.now(clock.withZone(ZoneId.of("Asia/Tokyo")))
                .plusHours(12)
                .withSecond(0)
                .withNano(0);
        for (var clinic : registry.path("clinics")) {
            if (clinic.path("code").asText().equals(CLOSED)) {
                var from = opening.isAfter(LocalTime.of(23, 58)) ? LocalTime.of(12, 0) : opening;
                ((ObjectNode) clinic)
                        .putObject("hours")
                        .put("from", from.toString())
                        .put("until", from.plusMinutes(1).toString());
            }
        }
    }
}
