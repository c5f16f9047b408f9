package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import jp.hokensho.acceptance.stack.Adapter;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(40)
@DisplayName("R-02, R-22: centre and adapter compare their records, and list what differs by number")
class ComparisonTest {

    private static final String INSURER = "00000001";
    /// The day that goes on is over already.
    private static final Map<String, String> TODAY_TOO = Map.of("HOKENSHO_COMPARISON_SETTLE", "-PT24H");

    private final World world;

    ComparisonTest(World world) {
        this.world = world;
    }

    @Test
    void whatTheInsurerLostIsListedOnBothSides() throws SQLException {
        var adapter = world.stack().adapter(1);
        adapter.program().close();
        world.stack().center().program().close();
        world.stack().center().start(TODAY_TOO);
        world.stack().center().awaitReady();
        adapter.start();
        world.stack().awaitLinks();
        var kept = ask();
        var lost = ask();

        forget(adapter, TraceNumber.parse(lost));
        adapter.program().close();
        adapter.start(TODAY_TOO);
        world.stack().awaitLinks();

        var found = Eventually.get(() -> differing(lost), JsonNode::isObject);
        var there = adapter.command("differences");
        assertAll(
                () -> assertTrue(found.path("unlike").isEmpty(), found::toString),
                () -> assertTrue(found.path("unknownHere").isEmpty(), found::toString),
                () -> assertFalse(found.path("unknownThere").toString().contains(kept), found::toString),
                () -> assertEquals(
                        found.path("here").path("count").asLong() - 1,
                        found.path("there").path("count").asLong(),
                        found::toString),
                () -> assertEquals(0, there.exitCode(), there.err()),
                () -> assertTrue(there.out().replace(" ", "").contains(lost), there.out()),
                () -> assertFalse(there.out().replace(" ", "").contains(kept), there.out()));
    }

    private String ask() {
        return world.clerk().verify(Asking.trial()).text("verificationNumber");
    }

    private JsonNode differing(String number) {
        for (var compared :
                world.auditor().get("/v1/comparisons?insurer=" + INSURER).body().path("items")) {
            if (compared.path("unknownThere").toString().contains(number)) {
                return compared;
            }
        }
        return MissingNode.getInstance();
    }

    /// As somebody could who owns the insurer's database.
    private static void forget(Adapter adapter, TraceNumber number) throws SQLException {
        try (var connection = DriverManager.getConnection(adapter.database().superuserUrl());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            var where = " where stream = %d and position = %d".formatted(number.stream(), number.position());
            assertEquals(1, statement.executeUpdate("delete from answer_payload" + where));
            assertEquals(1, statement.executeUpdate("delete from answer_record" + where));
        }
    }
}
