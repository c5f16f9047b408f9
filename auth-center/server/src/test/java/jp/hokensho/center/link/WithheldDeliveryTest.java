package jp.hokensho.center.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Ledger;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.LinkMessage.Noted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("R-43: every attempt on a withheld card is reported to the insurer, at once or when it is back")
class WithheldDeliveryTest {

    private static final String INSURER = "00000001";

    @Inject
    World world;

    private final Ledger ledger = new Ledger();
    private final String symbol = UUID.randomUUID().toString();
    private String withholding;

    @BeforeEach
    void withhold() {
        var change = Map.of(
                "kind",
                "withholding",
                "insurer",
                INSURER,
                "symbol",
                symbol,
                "number",
                "1",
                "until",
                LocalDate.of(2100, 1, 1).toString(),
                "reason",
                "申出による");
        var applied = world.insurer(INSURER).post("/v1/applications", change);
        withholding = world.secondOfInsurer(INSURER)
                .post("/v1/applications/" + applied.text("id") + "/approval", Map.of())
                .body()
                .path("decision")
                .path("subject")
                .asText();
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void anAttemptArrivesOverAnOpenLink() {
        connect(ledger);

        var number = attempt();

        world.await(() -> reported(ledger).contains(number));
        var report = ledger.attempts().getLast();
        assertEquals(withholding, report.withholding().toString());
        assertEquals("1310000001", report.asker().clinic());
    }

    @Test
    void whatHappenedWhileTheAdapterWasAwayArrivesWhenItComes() {
        var numbers = List.of(attempt(), attempt(), attempt());

        connect(ledger);

        world.await(() -> reported(ledger).equals(numbers));
    }

    @Test
    void whatIsNotedDoesNotComeAgain() {
        connect(ledger);
        var first = attempt();
        world.await(() -> reported(ledger).contains(first));
        world.hangUp();

        var again = connect(ledger);
        var second = attempt();

        world.await(() -> reported(ledger).contains(second));
        assertTrue(again.notified().stream()
                .flatMap(page -> page.attempts().stream())
                .noneMatch(attempt -> attempt.verificationNumber().toString().equals(first)));
    }

    @Test
    void anAdapterRestoredFromABackupHearsAgainWhatItLost() {
        connect(ledger);
        var number = attempt();
        world.await(() -> reported(ledger).contains(number));
        world.hangUp();

        var restored = new Ledger();
        connect(restored);

        world.await(() -> reported(restored).contains(number));
    }

    @Test
    void anAdapterOlderThanAttemptsIsSentNone() {
        var old = world.adapter(INSURER, Conduct.deaf());
        old.say(0, new Noted(List.of(), null));
        var second = world.secondAdapter(INSURER, ledger);
        second.say(0, ledger.noted());

        var number = attempt();

        world.await(() -> reported(ledger).contains(number));
        assertTrue(old.notified().stream().allMatch(page -> page.attempts().isEmpty()));
        assertTrue(old.heard().isEmpty());
    }

    private FakeAdapter connect(Ledger its) {
        var adapter = world.adapter(INSURER, its);
        adapter.say(0, its.noted());
        return adapter;
    }

    /// @return its number
    private String attempt() {
        var card = Map.of("insurerNumber", INSURER, "symbol", symbol, "number", "1");
        return world.clerk().post("/v1/verifications", card).text("verificationNumber");
    }

    /// Of this test's card.
    private List<String> reported(Ledger its) {
        return its.attempts().stream()
                .filter(attempt -> attempt.withholding().toString().equals(withholding))
                .map(attempt -> attempt.verificationNumber().toString())
                .toList();
    }
}
