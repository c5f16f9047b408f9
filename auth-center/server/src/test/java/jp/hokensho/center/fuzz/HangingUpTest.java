package jp.hokensho.center.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.hokensho.center.command.CenterTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Unhurried.class)
class HangingUpTest {

    private static final Logger FAULTS = Logger.getLogger("jp.hokensho.center.problem.Fault");

    private final Land land;
    private final Log log = new Log();

    HangingUpTest(Land land) {
        this.land = land;
    }

    @BeforeEach
    void listen() {
        FAULTS.addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        FAULTS.removeHandler(log);
    }

    /// Whoever may send anything at all could fill the log otherwise.
    @Test
    void aCallerWhoHangsUpInMidBodyIsNoFault() {
        var draft = new Draft("POST", "/v1/sessions");
        draft.json("{\"loginId\":");
        draft.headers.add("Content-Length: 1000");
        draft.unframed();

        try (var lines = new Lines(land.center())) {
            lines.send(land.tls(Someone.nobody()), draft);
            lines.send(land.tls(Someone.nobody()), new Draft("GET", "/v1/insurers"));
        }

        assertEquals(List.of(), List.copyOf(log.messages));
    }

    private static final class Log extends Handler {

        private final Queue<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord logged) {
            messages.add(logged.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
