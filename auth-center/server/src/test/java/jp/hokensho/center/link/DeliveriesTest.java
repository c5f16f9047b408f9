package jp.hokensho.center.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Ledger;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("The centre shows what is not delivered yet, and for how long (R-21, R-51)")
class DeliveriesTest {

    /// The clinic may not ask it: each question is a denial that concerns it.
    private static final String INSURER = "06990022";

    @Inject
    World world;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryMetrics metrics;

    @Inject
    MeterRegistry meters;

    private Desk auditor;

    @BeforeEach
    void aDenialWaits() {
        auditor = world.auditor();
        world.adapterHttp(INSURER);
        world.clerk().verify(INSURER);
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void whatWaitsIsShownUntilItIsNoted() {
        var waiting = first(auditor);

        deliver();

        assertTrue(waiting.path("undelivered").asLong() > 0, waiting::toString);
        assertTrue(Instant.parse(waiting.path("oldestAt").asText()).isAfter(Instant.EPOCH));
        assertTrue(waiting.path("waitingSeconds").isIntegralNumber());
        var delivered = first(auditor);
        assertTrue(delivered.path("oldestAt").isNull(), delivered::toString);
        assertEquals(0, delivered.path("waitingSeconds").asLong());
        assertTrue(Instant.parse(delivered.path("notedAt").asText()).isAfter(Instant.EPOCH));
    }

    @Test
    void anAdapterThatIsNotEnrolledIsShownAsSuch() {
        var enrolled = items(auditor).stream()
                .filter(item -> item.path("insurer").asText().equals("39990015"))
                .map(item -> item.path("enrolled").asBoolean())
                .toList();

        assertEquals(List.of(false, false), enrolled);
    }

    ///
    @Test
    void anInsurerSeesItsOwnAdaptersOnly() {
        var seen = items(world.insurer(INSURER));

        assertFalse(seen.isEmpty());
        assertTrue(seen.stream().allMatch(item -> item.path("insurer").asText().equals(INSURER)));
        assertTrue(first(world.insurer(INSURER)).path("undelivered").asLong() > 0);
    }

    @Test
    void aClinicSeesNone() {
        assertEquals(403, world.manager().get("/v1/denials/deliveries").status());
    }

    @Test
    void theFiguresTellTheSame() {
        metrics.look();
        var waiting = figure("hokensho.denials.undelivered");

        deliver();
        metrics.look();

        assertTrue(waiting > 0);
        assertEquals(0, figure("hokensho.denials.undelivered.seconds"));
    }

    private void deliver() {
        var ledger = new Ledger();
        world.adapter(INSURER, ledger).say(0, ledger.noted());
        world.await(() -> ledger.numbers().equals(world.denialsOf(INSURER)));
        world.await(() -> deliveries.of(INSURER).stream().anyMatch(delivery -> delivery.undelivered() == 0));
    }

    private JsonNode first(Desk desk) {
        return items(desk).stream()
                .filter(item -> item.path("insurer").asText().equals(INSURER))
                .filter(item -> item.path("name").asText().equals("first"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(Desk desk) {
        return desk.get("/v1/denials/deliveries")
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private double figure(String name) {
        return meters.get(name).tag("insurer", INSURER).gauge().value();
    }
}
