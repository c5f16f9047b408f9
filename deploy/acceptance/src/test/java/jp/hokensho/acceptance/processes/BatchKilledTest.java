package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(49)
@DisplayName("A batch outlives the centre that works at it, and asks nobody twice (R-02, R-05)")
class BatchKilledTest {

    private static final String STORED = "39990015";
    private static final int ROWS = 1000;

    /// Answered before the centre is killed.
    private static final int SOME = 50;

    /// Under way when it is: their answers were lost with it, and the record says so.
    private static final int UNDER_WAY = 8;

    private final World world;

    BatchKilledTest(World world) {
        this.world = world;
    }

    @Test
    void whileTheCentreIsKilled() {
        var clerk = world.clerk();
        var given = clerk.post("/v1/batches", rows());
        assertEquals(202, given.status(), given::text);
        var path = "/v1/batches/" + given.text("id");
        Eventually.get(() -> answered(clerk, path), count -> count >= SOME);

        var center = world.stack().center();
        center.program().kill();
        center.start();
        center.awaitReady();
        Eventually.get(() -> answered(clerk, path), count -> count >= ROWS / 2);

        var done = Eventually.get(() -> clerk.get(path).body(), batch -> "DONE"
                .equals(batch.path("state").asText()));
        assertEquals("DONE", done.path("state").asText(), done::toString);
        assertEquals(ROWS, done.path("answered").asInt(), done::toString);
        assertTrue(done.path("outcomes").path("VALID").asInt() >= ROWS - UNDER_WAY, done::toString);
        assertEquals(ROWS, numbers(clerk, path).stream().distinct().count());
    }

    private static int answered(Session clerk, String path) {
        return clerk.get(path).body().path("answered").asInt();
    }

    private String rows() {
        var card = world.planted();
        var row = "{\"insurerNumber\":\"%s\",\"symbol\":\"%s\",\"number\":\"%s\"}"
                .formatted(STORED, card.symbol(), card.number());
        return "{\"rows\":[" + String.join(",", Collections.nCopies(ROWS, row)) + "]}";
    }

    private static List<String> numbers(Session clerk, String path) {
        var numbers = new ArrayList<String>();
        var after = "0";
        while (!after.isEmpty()) {
            JsonNode page =
                    clerk.get(path + "/results?limit=500&after=" + after).body();
            page.path("items")
                    .forEach(row -> numbers.add(
                            row.path("verification").path("verificationNumber").asText()));
            after = page.path("next").asText("");
            after = "null".equals(after) ? "" : after;
        }
        return numbers;
    }
}
