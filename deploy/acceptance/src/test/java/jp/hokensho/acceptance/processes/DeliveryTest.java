package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(8)
@DisplayName("Denials reach the insurer's own record, whoever is killed meanwhile (R-21)")
class DeliveryTest {

    private static final String INSURER = "00000001";

    private final World world;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean enough;

    DeliveryTest(World world) {
        this.world = world;
    }

    @Test
    void theAdaptersListIsTheCentresInOrderAndOnce() throws InterruptedException {
        var intruder = Thread.startVirtualThread(this::askWhatIsNotPermitted);
        var waiting = killInTurn();
        enough = true;
        intruder.join();

        var delivered =
                Eventually.get(this::delivery, now -> now.path("undelivered").asInt(-1) == 0);

        assertTrue(waiting.path("undelivered").asInt() >= 100, waiting::toString);
        assertTrue(!waiting.path("oldestAt").isNull() && waiting.has("waitingSeconds"), waiting::toString);
        assertEquals(0, delivered.path("undelivered").asInt(-1), delivered::toString);
        var onRecord = onRecord();
        assertTrue(onRecord.size() >= 300, () -> onRecord.size() + " denials");
        assertEquals(onRecord, atTheAdapter());
        assertEquals(List.of(), foreign());
        System.out.printf("Delivery test: %d denials, in order and once%n", onRecord.size());
    }

    /// Adapter, centre, adapter in the middle of what waited for it, centre.
    ///
    /// @return what the centre showed while the adapter was gone
    private JsonNode killInTurn() {
        refusedAgain(60);
        world.stack().adapter(1).program().kill();
        refusedAgain(120);
        var waiting = delivery();
        killCenter();
        refusedAgain(60);
        startAdapter();
        world.stack().adapter(1).program().kill();
        startAdapter();
        killCenter();
        refusedAgain(60);
        return waiting;
    }

    private void startAdapter() {
        world.stack().adapter(1).start();
        world.stack().awaitLinks();
    }

    private void killCenter() {
        world.stack().center().program().kill();
        refusedNowhere();
        world.stack().center().start();
        world.stack().center().awaitReady();
    }

    /// What a person sees.
    @Test
    void theCommandListsThemInWords() {
        refusedOnce();

        var list = Eventually.get(
                () -> world.stack().adapter(1).command("denials", "--lang", "en", "--reason", "NOT_PERMITTED"),
                result -> result.out().contains("not on the permission list"));

        assertEquals(0, list.exitCode(), list::err);
        assertTrue(
                list.out()
                        .lines()
                        .skip(1)
                        .allMatch(line ->
                                line.matches("(\\d{4} ){5} \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  1310000005  "
                                        + INSURER + "  not on the permission list  POST /v1/verifications")),
                list::out);
        var malformed = world.stack().adapter(1).command("denials", "--lang", "en", "--from", "2026-02-30");
        assertEquals(2, malformed.exitCode());
        assertTrue(malformed.err().contains("--from"), malformed::err);
    }

    /// Whatever the centre does meanwhile: it is killed under this.
    private void askWhatIsNotPermitted() {
        while (!enough) {
            try {
                var terminal = world.api(world.device(TestRegistry.STRICT, 0));
                askOn(Session.of(terminal, "clerk5", world.password("clerk5")));
            } catch (UncheckedIOException | AssertionError _) {
                Eventually.pass(Duration.ofMillis(200));
            }
        }
    }

    private void askOn(Session clerk) {
        while (!enough) {
            assertEquals(403, clerk.verify(Asking.trial()).status());
            refused.incrementAndGet();
            Eventually.pass(Duration.ofMillis(5));
        }
    }

    private void refusedOnce() {
        var terminal = world.api(world.device(TestRegistry.STRICT, 0));
        var clerk = Session.of(terminal, "clerk5", world.password("clerk5"));
        assertEquals(403, clerk.verify(Asking.trial()).status());
    }

    private void refusedAgain(int count) {
        var until = refused.get() + count;
        assertTrue(Eventually.get(refused::get, now -> now >= until) >= until, "nobody is turned away");
    }

    /// The intruder notices that the centre is gone.
    private void refusedNowhere() {
        var before = refused.get();
        Eventually.pass(Duration.ofMillis(300));
        assertTrue(refused.get() <= before + 1);
    }

    /// The first adapter's own item.
    private JsonNode delivery() {
        return items(world.auditor().get("/v1/denials/deliveries").body())
                .filter(item -> item.path("insurer").asText().equals(INSURER))
                .findFirst()
                .orElseThrow();
    }

    /// The numbers of what concerns the insurer, in order: it was asked for, or its own people or devices
    /// were involved.
    private List<String> onRecord() {
        return Stream.concat(numbers("insurer=" + INSURER), numbers("clinic=" + INSURER))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> numbers(String filter) {
        var numbers = new ArrayList<String>();
        var auditor = world.auditor();
        var after = "";
        do {
            var page = auditor.get("/v1/denials?limit=500&" + filter + after).body();
            items(page).map(DeliveryTest::number).forEach(numbers::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        return numbers.stream();
    }

    private List<String> atTheAdapter() {
        return items().map(DeliveryTest::number).toList();
    }

    /// What is none of the insurer's business.
    private List<JsonNode> foreign() {
        return items().filter(item -> !item.path("insurer").asText().equals(INSURER))
                .filter(item -> !item.path("tenant").asText().equals(INSURER))
                .toList();
    }

    private Stream<JsonNode> items() {
        try {
            var list = world.stack().adapter(1).command("denials", "--json").orFail("insurer-adapter denials");
            return new ObjectMapper().readTree(list.out()).valueStream();
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream();
    }

    private static String number(JsonNode item) {
        return item.path("traceNumber").asText();
    }
}
