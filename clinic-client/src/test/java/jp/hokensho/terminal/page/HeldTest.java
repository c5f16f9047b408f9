package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a question while the centre is away.
class HeldTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Function<JsonNode, Said> ANSWERS =
            question -> Said.answer(Answers.of(Outcome.VALID), question);
    private static final Function<JsonNode, Said> AWAY = _ -> Said.problem(503, "unavailable", "ただいま利用できません");

    @TempDir
    private Path folder;

    private final AtomicReference<Function<JsonNode, Said>> clerk = new AtomicReference<>(AWAY);
    private FakeCenter center;
    private Path profile;
    private Desktop desk;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter().answers(question -> clerk.get().apply(question));
        profile = center.trust().profile(folder, center.address());
        desk = new Desktop(profile, Clock.systemUTC());
        desk.signIn();
    }

    @AfterEach
    void close() {
        desk.close();
        center.close();
    }

    @Test
    @DisplayName(
            "R-52: while the centre is away a question is kept, not verified; when it is back it is sent by itself")
    void aQuestionIsKeptAndSentByItself() {
        var slip = asked("1");
        assertInstanceOf(Fate.Kept.class, slip.fate());
        assertTrue(Files.exists(hold()));
        clerk.set(ANSWERS);

        desk.watch.look();

        assertEquals(Outcome.VALID, slip.answer().orElseThrow().outcome());
        assertTrue(slip.isNews());
        desk.today.see(slip);
        assertFalse(Files.exists(hold()));
    }

    @Test
    @DisplayName("an answer that nobody has looked at is shown to whoever is next, after another start too")
    void anAnswerWaitsForSomebodyWhoLooks() {
        var number = asked("1").id();
        clerk.set(ANSWERS);
        desk.watch.look();
        desk.close();
        desk = new Desktop(profile, Clock.systemUTC());

        desk.signIn();

        var slip = desk.today.slip(number).orElseThrow();
        assertEquals(Outcome.VALID, slip.answer().orElseThrow().outcome());
        assertTrue(slip.isNews());
        assertEquals(
                List.of("届いた回答 1件。"),
                desk.news.told(Say.in(Locale.JAPANESE), true).slips());
    }

    @Test
    @DisplayName("R-02: however often it is sent, and by whichever start of the program, it has one key")
    void itHasOneKey() {
        asked("1");
        desk.close();
        desk = new Desktop(profile, Clock.systemUTC());
        clerk.set(ANSWERS);
        desk.signIn();

        desk.watch.look();

        var slip = desk.today.slips().getFirst();
        assertEquals(Outcome.VALID, slip.answer().orElseThrow().outcome());
        assertEquals(
                List.of(slip.id().toString()),
                center.asked().stream().map(FakeCenter.Asked::key).distinct().toList());
        assertEquals(
                1,
                center.asked().stream().map(FakeCenter.Asked::body).distinct().count());
    }

    @Test
    @DisplayName("R-27: with nobody signed in it is sent under a mandate, and whoever comes back is shown the answer")
    void withNobodyThereItIsSentUnderAMandate() {
        asked("1");
        clerk.set(ANSWERS);
        startAlone(Map.of("mandate", given()));

        desk.watch.look();

        assertEquals(Seat.State.VACANT, desk.seat.state());
        desk.signIn();
        var slip = desk.today.slips().getFirst();
        assertEquals(Outcome.VALID, slip.answer().orElseThrow().outcome());
        assertTrue(slip.isNews());
    }

    @Test
    @DisplayName("R-27: with nobody signed in and no mandate nothing is asked")
    void withoutAMandateItWaits() {
        asked("1");
        clerk.set(ANSWERS);
        startAlone(Map.of());
        var before = center.asked().size();

        desk.watch.look();

        assertEquals(before, center.asked().size());
    }

    @Test
    @DisplayName("what is refused under a mandate is not asked again and again: it waits for the next person")
    void whatIsRefusedUnderAMandateWaitsForAPerson() {
        asked("1");
        clerk.set(_ -> Said.problem(403, "refused", "許可されていません").withTrace());
        startAlone(Map.of("mandate", given()));
        desk.watch.look();
        var refused = center.asked().size();
        desk.watch.look();
        assertEquals(refused, center.asked().size());
        clerk.set(ANSWERS);
        desk.signIn();

        desk.watch.look();

        assertEquals(
                Outcome.VALID,
                desk.today.slips().getFirst().answer().orElseThrow().outcome());
    }

    @Test
    void whoSignsInWhileItIsSentSeesTheAnswer() {
        asked("1");
        startAlone(Map.of("mandate", given()));
        clerk.set(question -> {
            desk.signIn();
            return ANSWERS.apply(question);
        });

        desk.watch.look();

        assertEquals(
                Outcome.VALID,
                desk.today.slips().getFirst().answer().orElseThrow().outcome());
    }

    /// Another start of the program; nobody has signed in yet.
    private void startAlone(Map<String, Path> settings) {
        desk.close();
        desk = new Desktop(Desktop.config(profile, settings), Clock.systemUTC());
    }

    private Path given() {
        var file = folder.resolve("held.mandate");
        var counter = Counter.japanese(profile);
        assertEquals(
                0,
                counter.run("mandate", "give", "--kind", "HELD", "--until", "2099-01-01", "-o", file.toString()),
                counter::err);
        return file;
    }

    @Test
    void itIsStillThereWhenTheCentreIsStillAway() {
        var slip = asked("1");

        desk.watch.look();

        assertInstanceOf(Fate.Kept.class, slip.fate());
        assertTrue(Files.exists(hold()));
    }

    @Test
    @DisplayName("R-35: when the session has ended, the question waits for the person")
    void itWaitsForThePersonWhoseSessionHasEnded() {
        clerk.set(ANSWERS);
        center.endSessions();

        var slip = asked("1");

        assertInstanceOf(Fate.Kept.class, slip.fate());
        assertEquals(Seat.State.LOCKED, desk.seat.state());
    }

    @Test
    void whatTheCentreRefusesIsNotKept() {
        clerk.set(_ -> Said.problem(403, "refused", "許可されていません").withTrace());

        var slip = asked("1");

        assertInstanceOf(Fate.Failed.class, slip.fate());
        assertFalse(Files.exists(hold()));
    }

    @Test
    @DisplayName("the page says in one line what is wrong, what to do, and how many questions wait")
    void thePageSaysWhatIsWrong() {
        asked("1");

        var told = desk.news.told(Say.in(Locale.JAPANESE), true);

        assertEquals(1, told.troubles().size());
        assertTrue(told.troubles().getFirst().contains("つながりしだい自動で送ります"), told::toString);
        assertEquals(List.of("未確認の照会 1件。つながりしだい自動で送ります。"), told.slips());
        assertEquals(List.of(), desk.news.told(Say.in(Locale.JAPANESE), false).slips());
    }

    private Slip asked(String number) {
        var slip = desk.today.ask(Desktop.question(number));
        slip.await(LONG);
        return slip;
    }

    private Path hold() {
        return folder.resolve("terminal.p12.held");
    }
}
