package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-35: strangers from many addresses fill half of the queue of passwords, and desks sign in meanwhile")
class CrowdTest {

    private static final int ADDRESSES = 8;
    private static final int EACH = 14;

    private final Town town;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch turnedAway = new CountDownLatch(1);
    private final Queue<Integer> told = new ConcurrentLinkedQueue<>();

    CrowdTest(Town town) {
        this.town = town;
    }

    @Test
    void aDeskSignsInWhileTheCrowdIsTurnedAway() throws InterruptedException {
        var desk = town.terminal(TownRegistry.CLINIC).http();
        town.password("town-clerk");
        var crowd = IntStream.range(0, ADDRESSES).mapToObj(this::crowd).toList();
        assertTrue(turnedAway.await(1, TimeUnit.MINUTES));

        var signedIn = IntStream.range(0, 3)
                .mapToObj(_ -> town.signIn(desk, "town-clerk").status())
                .toList();
        over.set(true);
        crowd.forEach(CompletableFuture::join);

        assertEquals(Set.of(201), Set.copyOf(signedIn));
        assertEquals(Set.of(401, 503), told.stream().collect(Collectors.toSet()));
    }

    private CompletableFuture<Void> crowd(int address) {
        var stranger = town.strangerAt("127.0.45." + (address + 1));
        return CompletableFuture.allOf(IntStream.range(0, EACH)
                .mapToObj(each -> guess(stranger, "nobody-" + address + "-" + each))
                .toArray(CompletableFuture[]::new));
    }

    /// Again and again, until the desk has signed in.
    private CompletableFuture<Void> guess(Http stranger, String login) {
        return stranger.postLater("/v1/sessions", Map.of("loginId", login, "password", "wrong"))
                .thenCompose(answer -> heard(answer, stranger, login));
    }

    /// A crowd that takes the cores of this machine besides would prove nothing.
    private static Executor soon() {
        return CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> heard(Told answer, Http stranger, String login) {
        told.add(answer.status());
        if (answer.status() == 503) {
            turnedAway.countDown();
        }
        return over.get()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.supplyAsync(() -> login, soon()).thenCompose(again -> guess(stranger, again));
    }
}
