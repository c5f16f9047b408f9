package jp.hokensho.center.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.World;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.Tallies;
import jp.hokensho.protocol.Difference;
import jp.hokensho.protocol.Difference.Kind;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.LinkMessage.Tally;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Each test has an insurer of its own: nothing can be taken away from a day again.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(ComparisonTest.AtOnce.class)
@DisplayName("R-02, R-22: centre and adapter compare what they have on record")
class ComparisonTest {

    @Inject
    World world;

    @Inject
    Journal journal;

    @Inject
    MeterRegistry meters;

    private final KeptRecord record = new KeptRecord();
    private final OwnKey key = OwnKey.create(KeyUse.SIGNING);

    /// A day may be compared as soon as it is over.
    public static class AtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var times = new HashMap<>(new QuickTimes().getConfigOverrides());
            times.put("hokensho.comparison.settle", "0s");
            return times;
        }
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void aDayOnWhichBothHaveTheSameIsEqualAndNothingMoreIsSent() {
        var adapter = adapter("00000001");
        verify(world.manager(), "00000001");
        verify(world.manager(), "00000001");

        var told = record.tally(InsurerNumber.parse("00000001"), device("00000001"), key);
        var compared = compare(adapter, told);

        assertEquals(0, compared.total());
        assertEquals(List.of(), compared.differences());
        var claims = Tallies.read(compared.statement(), published()).orElseThrow();
        assertEquals("center", claims.get("by"));
        assertEquals("2", claims.get("count"));
        assertEquals(Statement.hashOf(told.statement()), claims.get("of"));

        // again is harmless
        compare(adapter, told);

        var listed = listed(world.insurer("00000001"));
        assertEquals(1, listed.size());
        assertEquals(2, listed.path(0).path("here").path("count").asInt());
        assertEquals(listed.path(0).path("here"), listed.path(0).path("there"));
        assertInstanceOf(Integrity.Intact.class, journal.audit());
    }

    @Test
    void whatOneOfThemLacksIsListedByNumberOnBothSides() {
        var adapter = adapter("06990014");
        var expected = disagreements();

        var compared = compare(adapter, record.tally(InsurerNumber.parse("06990014"), device("06990014"), key));

        assertEquals(expected, compared.differences());
        assertEquals(4, compared.total());
        var item = listed(world.insurer("06990014")).path(0);
        assertEquals(numbers(expected, Kind.UNKNOWN_TO_ADAPTER), texts(item.path("unknownThere")));
        assertEquals(numbers(expected, Kind.UNKNOWN_TO_CENTER), texts(item.path("unknownHere")));
        assertEquals(numbers(expected, Kind.UNLIKE), texts(item.path("unlike")));
        assertEquals(0, listed(world.insurer("06990022")).size());
        assertEquals(403, world.manager().get("/v1/comparisons").status());
        assertInstanceOf(Integrity.Intact.class, journal.audit());
    }

    /// An answer that both have, one that came late, and by number: one that the adapter lost, one that it changed,
    /// one that never arrived, and one to a question that nobody asked.
    private List<Difference> disagreements() {
        var desk = world.manager();
        verify(desk, "06990014");
        var lost = verify(desk, "06990014");
        var changed = verify(desk, "06990014");
        record.takes(Duration.ofMillis(2500));
        var late = verify(desk, "06990014");
        world.await(
                () -> desk.get("/v1/verifications/" + late).body().path("late").asBoolean());
        record.takes(Duration.ofHours(1));
        var neverSaid = verify(desk, "06990014");
        var invented = TraceNumber.of(0, 900_000_000);
        record.lose(lost);
        record.write(changed, Outcome.CARD_NOT_FOUND);
        record.write(invented, Outcome.VALID);
        return List.of(
                new Difference(lost, Kind.UNKNOWN_TO_ADAPTER),
                new Difference(changed, Kind.UNLIKE),
                new Difference(neverSaid, Kind.UNKNOWN_TO_CENTER),
                new Difference(invented, Kind.UNKNOWN_TO_CENTER));
    }

    private static List<String> numbers(List<Difference> differences, Kind kind) {
        return differences.stream()
                .filter(difference -> difference.what() == kind)
                .map(difference -> difference.number().toString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    @Test
    @DisplayName("a statement that is forged, altered, or contradicts what is shown, compares nothing")
    void aForgedStatementIsRefused() {
        var insurer = InsurerNumber.parse("06990022");
        var adapter = adapter("06990022");
        var asked = verify(world.otherManager(), "06990022");
        var genuine = record.tally(insurer, device("06990022"), key);

        adapter.say(0, record.tally(insurer, device("06990022"), OwnKey.create(KeyUse.SIGNING)));
        adapter.say(0, new Tally(record.day(), List.of(), genuine.statement()));
        world.await(() -> counted("forged") >= 2);
        record.write(asked, Outcome.CARD_NOT_FOUND);
        var other = record.tally(insurer, device("06990022"), key);
        record.lose(asked);
        adapter.say(0, other);
        world.await(() -> counted("contradicted") >= 1);

        assertEquals(List.of(), List.copyOf(adapter.compared()));
        assertEquals(0, listed(world.insurer("06990022")).size());
    }

    private FakeAdapter adapter(String insurer) {
        var adapter = world.adapter(insurer, record);
        var offered = world.adapterHttp(insurer).post("/v1/keys", Map.of("jwk", key.jwk()));
        assertEquals("BOUND", offered.text("state"), offered::toString);
        return adapter;
    }

    private UUID device(String insurer) {
        return world.insurer(insurer)
                .get("/v1/denials/deliveries")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asText().equals("first"))
                .map(item -> UUID.fromString(item.path("adapter").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static TraceNumber verify(Desk desk, String insurer) {
        var card = new HashMap<>(Desk.card(insurer));
        card.put("targetDate", "2026-11-20");
        return TraceNumber.parse(desk.post("/v1/verifications", card).text("verificationNumber"));
    }

    private Compared compare(FakeAdapter adapter, Tally tally) {
        var before = adapter.compared().size();
        adapter.say(0, tally);
        world.await(() -> adapter.compared().size() > before);
        return List.copyOf(adapter.compared()).getLast();
    }

    private static JsonNode listed(Desk desk) {
        return desk.get("/v1/comparisons").body().path("items");
    }

    private PublishedKeys published() {
        var set = new Http(world.center(), world.strangerTls()).get("/.well-known/jwks.json");
        assertTrue(set.body().has("keys"));
        return PublishedKeys.read(set.body().toString());
    }

    private double counted(String result) {
        return meters.counter("hokensho.comparisons", "result", result).count();
    }
}
