package jp.hokensho.center.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.Ledger;
import jp.hokensho.center.scene.QuickTimes;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Notify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(QuickTimes.class)
@DisplayName("Denials reach the record of the insurer they concern, in order and once (R-21)")
class DeliveryTest {

    /// The clinic may not ask it: each question is a denial that concerns it.
    private static final String INSURER = "06990022";

    private static final String OTHER = "06990014";

    @Inject
    World world;

    private final Ledger ledger = new Ledger();
    private Desk clerk;

    @BeforeEach
    void signIn() {
        clerk = world.clerk();
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void aDenialArrivesOverAnOpenLink() {
        connect();
        arrived();

        deny(1);

        arrived();
    }

    @Test
    void whatHappenedWhileTheAdapterWasAwayArrivesWhenItComes() {
        deny(120);

        connect();

        arrived();
    }

    @Test
    void anAdapterThatDiesBeforeItRecordsThemHearsThemAgain() {
        deny(3);
        var dying = connect((me, _) -> me.vanish());
        world.await(() -> dying.closed().isDone() || !dying.notified().isEmpty());

        connect();

        arrived();
    }

    @Test
    void anAdapterThatDiesBeforeItSaysSoIsNotSentThemAgain() {
        deny(3);
        var dying = connect((me, _) -> me.vanish());
        world.await(() -> !dying.notified().isEmpty());
        ledger.write(dying.notified().peek());
        var had = ledger.numbers();

        var adapter = connect();
        deny(1);

        arrived();
        assertTrue(numbers(adapter).stream().noneMatch(had::contains));
    }

    @Test
    void anAdapterRestoredFromABackupHearsAgainWhatItLost() {
        deny(3);
        connect();
        arrived();
        world.hangUp();

        var restored = new Ledger();
        connect(restored);

        world.await(() -> restored.numbers().equals(onRecord()));
    }

    @Test
    void aPageThatIsNotNotedComesAgainAndNoOtherBeforeIt() {
        deny(60);
        var silent = connect((_, _) -> {});

        world.await(() -> silent.notified().size() == 3);

        assertEquals(1, silent.notified().stream().distinct().count());
    }

    @Test
    void eachAdapterOfAnInsurerHasThemAll() {
        deny(2);
        var second = new Ledger();
        connect();
        var adapter = world.secondAdapter(INSURER, second);
        adapter.say(0, second.noted());

        arrived();
        world.await(() -> second.numbers().equals(onRecord()));
    }

    @Test
    void anAdapterThatNeverSaysWhatItHasIsSentNone() {
        var old = world.adapter(INSURER, FakeAdapter.Conduct.deaf());
        connectSecond();
        deny(1);

        arrived();

        assertTrue(old.notified().isEmpty());
    }

    ///
    @Test
    void anotherInsurersDenialsNeverArrive() {
        var others = new Ledger();
        var other = world.adapter(OTHER, others);
        other.say(0, others.noted());
        connect();
        deny(3);
        world.guess("insurer-" + OTHER);

        arrived();
        world.await(() -> others.numbers().equals(world.denialsOf(OTHER)));

        assertTrue(ledger.numbers().stream().noneMatch(others.numbers()::contains));
        assertFalse(others.numbers().isEmpty());
    }

    @Test
    void itConcernsTheInsurerWhosePeopleAreInvolved() {
        var adapter = connect();
        var guessed = world.guess("insurer-" + INSURER).text("traceNumber");
        var left = world.insurer(INSURER);
        left.signOut();
        var late = left.get("/v1/verifications").text("traceNumber");

        arrived();

        assertEquals("WRONG_PASSWORD", denial(adapter, guessed).reason().name());
        assertEquals("SESSION_ENDED", denial(adapter, late).reason().name());
    }

    @Test
    void itConcernsTheInsurerWhoseCertificateIsInvolved() {
        var adapter = connect();
        var device = world.adapterHttp(INSURER);
        var nobody = device.get("/v1/insurers").text("traceNumber");
        var clerks = clerk.over(device).get("/v1/insurers").text("traceNumber");

        arrived();

        assertEquals("NO_SESSION", denial(adapter, nobody).reason().name());
        assertEquals(
                "CERTIFICATE_OF_OTHER_TENANT", denial(adapter, clerks).reason().name());
    }

    @Test
    void itSaysWhoAndWhatWithoutNamingAnybody() {
        var adapter = connect();
        var number = clerk.verify(INSURER).text("traceNumber");

        arrived();

        var denial = denial(adapter, number);
        assertEquals("NOT_PERMITTED", denial.reason().name());
        assertEquals(INSURER, denial.insurer());
        assertEquals("1310000001", denial.tenant());
        assertEquals("POST /v1/verifications", denial.operation());
        assertTrue(denial.terminal() != null && denial.person() != null);
    }

    @Test
    void denialsAreNotTheAdaptersToTell() throws Exception {
        var adapter = connect();

        adapter.say(0, LinkMessage.Notify.of(List.of(), List.of()));

        assertEquals(4400, adapter.closed().get(5, TimeUnit.SECONDS));
    }

    private FakeAdapter connect() {
        return connect(ledger);
    }

    /// Until it is told otherwise it has what the ledger has.
    private FakeAdapter connect(Told told) {
        var adapter = world.adapter(INSURER, told.conduct());
        adapter.say(0, ledger.noted());
        return adapter;
    }

    private FakeAdapter connect(Ledger record) {
        var adapter = world.adapter(INSURER, record);
        adapter.say(0, record.noted());
        return adapter;
    }

    private void connectSecond() {
        world.secondAdapter(INSURER, ledger).say(0, ledger.noted());
    }

    private void deny(int count) {
        IntStream.range(0, count).forEach(_ -> clerk.verify(INSURER));
    }

    /// Waits until the adapter's record says what the centre's does.
    private void arrived() {
        world.await(() -> ledger.numbers().equals(onRecord()));
    }

    private List<String> onRecord() {
        return world.denialsOf(INSURER);
    }

    private static List<String> numbers(FakeAdapter adapter) {
        return adapter.notified().stream()
                .flatMap(page -> page.denials().stream())
                .map(denial -> denial.traceNumber().toString())
                .toList();
    }

    private static Denial denial(FakeAdapter adapter, String number) {
        return adapter.notified().stream()
                .flatMap(page -> page.denials().stream())
                .filter(denial -> denial.traceNumber().toString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /// What an adapter does with a page.
    @FunctionalInterface
    private interface Told {

        void hear(FakeAdapter me, Notify notify);

        default FakeAdapter.Conduct conduct() {
            var told = this;
            return new FakeAdapter.Conduct() {
                @Override
                public void hear(FakeAdapter me, long correlation, LinkMessage.Ask ask) {}

                @Override
                public void hear(FakeAdapter me, Notify notify) {
                    told.hear(me, notify);
                }
            };
        }
    }
}
