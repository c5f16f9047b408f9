package jp.hokensho.terminal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Seal;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch that does not come to its end.
class StoppedBatchTest {

    private static final int ROWS = 2_000;
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(400), Duration.ofSeconds(5), Duration.ofMillis(10));

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Counter counter;
    private Path out;
    private BatchJob job;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        counter = Counter.japanese(center.trust().profile(folder, center.address()));
        var in = folder.resolve("cards.csv");
        out = folder.resolve("results.csv");
        Files.writeString(
                in,
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "00000001,東京," + i)
                        .collect(Collectors.joining("\n", "insurer_number,symbol,number\n", "\n")));
        job = new BatchJob(
                new BatchJob.Order(in, out, "", 4, Optional.empty()),
                new BatchJob.Surroundings(counter.screen(), Say.in(Locale.JAPANESE), Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void stoppingLeavesAWholeFileWithWhatWasAnswered() throws Exception {
        var hundred = new CountDownLatch(100);
        center.answers(question -> {
            hundred.countDown();
            return Said.answer(Answers.of(Outcome.CARD_NOT_FOUND), question);
        });

        Summary summary;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(() -> job.run(this::signIn, answer -> new Opened(answer, Seal.NOT_DUE)));
            assertTrue(hundred.await(30, TimeUnit.SECONDS));
            job.stop();
            summary = running.get(30, TimeUnit.SECONDS);
        }

        var lines = Files.readAllLines(out);
        assertTrue(summary.interrupted());
        assertTrue(summary.answered() >= 96 && summary.answered() < ROWS, () -> "answered: " + summary.answered());
        assertEquals(summary.answered() + 1, lines.size());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("CARD_NOT_FOUND")));
    }

    @Test
    void aSessionThatTheCentreEndedIsBegunAgain() {
        center.answers(question -> {
            if (question.path("number").asInt() == 50) {
                center.endSessions();
            }
            return Said.answer(Answers.of(Outcome.CARD_NOT_FOUND), question);
        });

        var summary = job.run(this::signIn, answer -> new Opened(answer, Seal.NOT_DUE));

        assertEquals(ROWS, summary.answered());
        assertTrue(center.calls().stream().filter("POST /v1/sessions"::equals).count() >= 2);
    }

    @Test
    void aCentreThatIsGoneIsNotAskedForEachRow() throws Exception {
        center.answers(_ -> Said.problem(503, "unavailable", "ただいま利用できません"));

        var summary = job.run(this::signIn, answer -> new Opened(answer, Seal.NOT_DUE));

        assertEquals(0, summary.answered());
        assertEquals(ROWS, summary.unanswered());
        assertTrue(
                center.asked().size() < ROWS / 2,
                () -> "asked: " + center.asked().size());
        assertTrue(Files.readAllLines(out).getLast().endsWith("照会していません"));
    }

    private Session signIn() {
        var profile = Profile.read(folder.resolve("clinic-client.properties"));
        var terms = new Center.Terms(SHORT, Clock.systemUTC());
        return Center.at(profile.center(), new TerminalKey(profile), Locale.JAPANESE, terms)
                .signIn("clerk1", FakeCenter.PASSWORD);
    }
}
