package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.hokensho.center.journal.EventRefused.Why;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    @DisplayName("256 callers at once: positions have no gap, and everybody gets the number of the own event (R-20)")
    void manyCallersGetTheirOwnNumbers() throws Exception {
        var keys = new ConcurrentHashMap<Long, String>();

        together(256, caller -> {
            for (int i = 0; i < 8; i++) {
                var key = caller + "-" + i;
                keys.put(journal.append(Events.asked(key)).number().position(), key);
            }
        });

        assertEquals(
                LongStream.rangeClosed(1, 2048).boxed().toList(),
                keys.keySet().stream().sorted().toList());
        assertEquals(keys, keysOnRecord());
        assertEquals(new Integrity.Intact(2048), journal.audit());
    }

    @Test
    void theSameAttemptTwiceFailsAloneAmong512() {
        journal.append(Events.asked("first"));

        var outcomes = whileBlocked(() -> IntStream.range(0, 512)
                .mapToObj(i -> journal.submit(Events.asked(i == 137 ? "first" : i == 300 ? "key-299" : "key-" + i)))
                .toList());

        assertEquals(Map.of(137, Why.ALREADY_ON_RECORD, 300, Why.ALREADY_ON_RECORD), refused(outcomes));
        assertEquals(new Integrity.Intact(512), journal.audit());
    }

    @Test
    @DisplayName("every question gets exactly one answer, whoever gives a second one (R-20)")
    void aSecondAnswerFailsAlone() {
        var questions = IntStream.range(0, 20)
                .mapToObj(_ -> journal.append(Events.asked()).number())
                .toList();
        journal.append(Events.answered(questions.get(3)));

        var outcomes = whileBlocked(() -> questions.stream()
                .map(question -> journal.submit(Events.answered(question)))
                .toList());

        assertEquals(Map.of(3, Why.ALREADY_ON_RECORD), refused(outcomes));
        assertEquals(20, database.count("select count(*) from verification_row"));
        assertEquals(new Integrity.Intact(41), journal.audit());
    }

    @Test
    void anAnswerToNoQuestionFailsAlone() {
        var question = journal.append(Events.asked()).number();

        var outcomes = whileBlocked(() -> List.of(
                journal.submit(Events.answered(TraceNumber.of(7, 99))),
                journal.submit(Events.answered(question)),
                journal.submit(Events.late(TraceNumber.of(8, 1))),
                journal.submit(Events.late(question))));

        assertEquals(Map.of(0, Why.NO_SUCH_QUESTION, 2, Why.NO_SUCH_QUESTION), refused(outcomes));
    }

    @Test
    void whatTheDatabaseDoesNotTakeFailsAlone() {
        var outcomes = whileBlocked(() -> List.of(
                journal.submit(new Registered("clinic", "1310000001", "1310000001")),
                journal.submit(Events.asked("1310000001\u0000")),
                journal.submit(new Registered("clinic", "1310000002", "1310000002"))));

        assertEquals(Map.of(1, Why.NOT_WRITABLE), refused(outcomes));
    }

    @Test
    void anEventTooLargeNeverEntersTheQueue() {
        var large = new Registered("clinic", "1".repeat(Drafting.MAX_HEADER), "1310000001");

        var refusal = assertThrows(EventRefused.class, () -> journal.append(large));

        assertEquals(Why.TOO_LARGE, refusal.why());
    }

    /// Everything that is submitted meanwhile becomes one batch.
    private <T> T whileBlocked(Callable<T> work) {
        try (var head = new HeldHead(database)) {
            var first = journal.submit(new Registered("person", "somebody", "center"));
            head.awaitWaiting();
            var result = work.call();
            head.release();
            first.join();
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, Why> refused(List<CompletableFuture<Entry>> outcomes) {
        var refused = new java.util.TreeMap<Integer, Why>();
        var numbers = new HashSet<TraceNumber>();
        for (int i = 0; i < outcomes.size(); i++) {
            try {
                numbers.add(outcomes.get(i).join().number());
            } catch (CompletionException e) {
                refused.put(i, ((EventRefused) e.getCause()).why());
            }
        }
        assertEquals(outcomes.size(), numbers.size() + refused.size());
        return refused;
    }

    private Map<Long, String> keysOnRecord() throws Exception {
        var keys = new ConcurrentHashMap<Long, String>();
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select position, idempotency_key from question_row")) {
            while (row.next()) {
                keys.put(row.getLong(1), row.getString(2));
            }
        }
        return keys;
    }

    private interface Call {
        void by(int caller);
    }

    private static void together(int callers, Call call) throws ExecutionException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                done.add(threads.submit(() -> call.by(caller)));
            }
            for (var one : done) {
                one.get();
            }
        }
    }
}
