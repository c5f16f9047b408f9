package jp.hokensho.center.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.FindingKind;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("What nobody ticked off is counted in health, metric and report (R-23, R-51)")
class OpenFindingsTest {

    private static final Map<String, String> REMARK = Map.of("remark", "確認済み");
    private static final Clock CLOCK = Clock.systemUTC();

    @TestHTTPResource(value = "/health/well", management = true)
    URI well;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Inject
    World world;

    @Inject
    Unusual unusual;

    @Inject
    OpenFindings open;

    @Inject
    Tenants tenants;

    @Inject
    MeterRegistry meters;

    @Test
    void anOpenFindingIsCountedUntilItIsTickedOff() {
        open.look();
        var before = gauge();
        var number = unusual.found(FindingKind.NEW_ADDRESS, "1310000001");
        open.look();
        var found = gauge();

        world.operator().post("/v1/findings/" + number + "/review", REMARK);
        open.look();

        assertEquals(before + 1, found);
        assertEquals(before, gauge());
    }

    @Test
    void countingThemReadsNoMoreThanIsOpen() {
        var before = kept();
        var number = unusual.found(FindingKind.NEW_ADDRESS, "1310000001");
        var found = kept();

        world.operator().post("/v1/findings/" + number + "/review", REMARK);

        assertEquals(before + 1, found);
        assertEquals(before, kept());
    }

    private long kept() {
        return tenants.list(Tenants.CENTER, "select count(*) from open_finding", row -> row.getLong(1))
                .getFirst();
    }

    @Test
    void healthTellsHowManyAndStaysWell() {
        unusual.found(FindingKind.NEW_ADDRESS, "1310000001");
        open.look();

        var health = new FindingsCheck(open).call();

        assertEquals(Status.UP, health.getStatus());
        assertTrue((long) health.getData().orElseThrow().get("open") > 0);
        assertTrue(health.getData().orElseThrow().get("oldest").toString().startsWith("20"));
    }

    @Test
    @DisplayName("the management port tells it where nothing depends on it: readiness knows nothing of it")
    void readinessKnowsNothingOfIt() {
        assertTrue(body(well).contains("\"findings\""));
        assertFalse(body(ready).contains("\"findings\""));
    }

    @Test
    void theReportCountsByKindAndState() {
        var start = CLOCK.instant();
        unusual.found(FindingKind.BURST, "1310000001");
        var number = unusual.found(FindingKind.BURST, "1310000001");
        unusual.found(FindingKind.ENDED_KEY, "1310000001");
        world.operator().post("/v1/findings/" + number + "/review", REMARK);
        var auditor = world.auditor().english();

        var report = auditor.get("/v1/reports/findings?from=" + start).body();
        var csv = auditor.csv("/v1/reports/findings?from=" + start);

        assertEquals(FindingKind.values().length, report.path("kinds").size());
        var lines = csv.lines().toList();
        var open = report.path("kinds").findValues("open").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
        assertEquals(open, report.path("open").asLong());
        assertTrue(open >= 2 && report.path("reviewed").asLong() >= 1, report::toString);
        assertEquals("kind,message,open,reviewed,oldest_open", lines.getFirst());
        assertTrue(lines.stream()
                .anyMatch(line -> line.startsWith("BURST,far more questions in a minute than usual,1,1,20")));
        assertTrue(lines.getLast().startsWith("all,,"), lines::getLast);
    }

    private static String body(URI health) {
        try (var client = HttpClient.newHttpClient()) {
            return client.sendAsync(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                    .join()
                    .body();
        }
    }

    private double gauge() {
        var gauge =
                meters.find("hokensho.findings.open").tag("kind", "NEW_ADDRESS").gauge();
        return gauge == null ? 0 : gauge.value();
    }
}
