package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.acceptance.stack.Api.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@Processes
@Order(6)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("An adapter that is killed in mid-load (R-52)")
class AdapterKilledTest {

    private static final int CALLERS = 16;

    private final World world;
    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    AdapterKilledTest(World world) {
        this.world = world;
    }

    @Test
    @Order(1)
    void theFirstLinkLasts() throws IOException {
        var log = Files.readString(world.stack().adapter(2).program().log());

        assertTrue(log.contains("link up"), log);
        assertFalse(log.contains("link down"), log);
    }

    @Test
    @Order(2)
    void everyQuestionIsAnsweredAndTheLinkComesBack() {
        var clerk = world.clerk();
        var card = Asking.card("06990014", "千代田", "1").with("targetDate", "2026-11-20");
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            IntStream.range(0, CALLERS).forEach(_ -> callers.submit(() -> askOn(clerk, card)));
            answered(200);
            world.stack().adapter(2).program().kill();
            answered(replies.size() + 50);
            world.stack().adapter(2).start();
            world.stack().awaitLinks();
            isValid(clerk, card);
            answered(replies.size() + 100);
            enough = true;
        }

        var outcomes =
                replies.stream().collect(Collectors.groupingBy(reply -> reply.text("outcome"), Collectors.counting()));
        assertEquals(Set.of("VALID", "INSURER_UNAVAILABLE"), outcomes.keySet(), outcomes::toString);
        assertEquals(
                List.of(201), replies.stream().map(Reply::status).distinct().toList());
        assertEquals(replies.size(), numbers());
        assertTrue(isValid(clerk, card));
        assertTrue(world.stack().adapter(2).program().alive());
    }

    @Test
    void whileItIsGoneAnotherInsurerAnswers() {
        world.stack().adapter(2).program().kill();
        var clerk = world.clerk();

        var gone = clerk.verify(Asking.card("06990014", "千代田", "1"));
        var other = clerk.verify(Asking.trial());

        world.stack().adapter(2).start();
        world.stack().awaitLinks();
        assertEquals(
                Map.of("gone", "INSURER_UNAVAILABLE", "other", "VALID"),
                Map.of("gone", gone.text("outcome"), "other", other.text("outcome")));
    }

    private void askOn(Session clerk, Asking card) {
        while (!enough) {
            replies.add(clerk.verify(card));
            Eventually.pass(java.time.Duration.ofMillis(100));
        }
    }

    /// A guard that saw the insurer die looks again after some seconds.
    private static boolean isValid(Session clerk, Asking card) {
        Predicate<Reply> valid = reply -> reply.text("outcome").equals("VALID");
        return valid.test(Eventually.get(() -> clerk.verify(card), valid));
    }

    private void answered(int count) {
        Eventually.get(replies::size, size -> size >= count);
    }

    private long numbers() {
        return replies.stream()
                .map(reply -> reply.text("verificationNumber"))
                .distinct()
                .count();
    }
}
