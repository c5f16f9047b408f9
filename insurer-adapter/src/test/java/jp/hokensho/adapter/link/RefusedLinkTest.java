package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.state.Adapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-42: an adapter whose certificate is refused knocks ever more rarely, and at once with a new one")
class RefusedLinkTest {

    private static final Duration EVER = Duration.ofDays(1);

    TestCenter center;

    @Inject
    Adapter adapter;

    @Inject
    Vertx vertx;

    @Inject
    Desks desks;

    @Inject
    CenterDoor door;

    @Inject
    TestLinks dialled;

    @Inject
    LinkConfig config;

    @Inject
    KeyConfig keys;

    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private CenterLinks links;

    @AfterEach
    void disconnect() throws Exception {
        center.refuseLinks(0);
        links.close();
        center.part();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void itWaitsUpToFiveMinutesAndComesBack(int status) throws Exception {
        center.refuseLinks(status);
        open(Duration.ofMillis(1));

        var longest = Duration.ZERO;
        for (var i = 0; i < 20; i++) {
            longest = pause();
        }
        center.refuseLinks(0);

        assertTrue(longest.compareTo(config.refusedAtMost().dividedBy(2)) >= 0, longest::toString);
        assertTrue(longest.compareTo(config.refusedAtMost()) <= 0, longest::toString);
        assertNotNull(center.meet());
    }

    @Test
    void aCenterThatIsBusyIsTriedAgainSoon() throws Exception {
        center.refuseLinks(503);
        open(Duration.ofMillis(1));

        for (var i = 0; i < 20; i++) {
            assertTrue(pause().compareTo(config.reconnectAtMost()) <= 0);
        }

        center.refuseLinks(0);
        assertNotNull(center.meet());
    }

    @Test
    void aNewCertificateIsShownAtOnce() throws Exception {
        center.refuseLinks(403);
        open(EVER);
        pause();
        center.refuseLinks(0);

        new KeyCare(door, links, keys, Clock.offset(Clock.systemUTC(), Duration.ofDays(550))).look();

        assertNotNull(center.meet());
        assertEquals(adapter.state().identity().certificate(), center.shown());
        assertEquals(List.of(), List.copyOf(pauses));
    }

    /// @param pause instead of each that it would make
    private void open(Duration pause) {
        var dialling = new Dialling(vertx, adapter, config, desks) {

            @Override
            long later(Duration wanted, Runnable work) {
                var timer = super.later(pause, work);
                pauses.add(wanted);
                return timer;
            }
        };
        links = dialled.with(dialling);
        links.open();
    }

    private Duration pause() throws InterruptedException {
        return pauses.poll(20, TimeUnit.SECONDS);
    }
}
