package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Processes
@Order(6)
@DisplayName("An adapter that lies, is late or deaf harms its own insurer alone (R-03, R-52)")
class LyingAdapterTest {

    private static final Duration CLINIC_WAITS = Duration.ofSeconds(5);

    private final World world;
    private final Session clerk;

    LyingAdapterTest(World world) {
        this.world = world;
        this.clerk = world.clerk();
    }

    enum Lie {
        WRONG_NUMBER(
                truth -> said(Liar.with(truth, "number", TraceNumber.of(0, 1).toString()))),
        WRONG_INSURER(truth -> said(Liar.with(truth, "insurer", "00000001"))),
        NO_ANSWER_AT_ALL(truth -> said(Liar.with(truth, "answer", "VALID"))),
        NOT_JSON(truth -> Optional.of(Liar.raw(truth, Liar.text("�{ nonsense")))),
        OVERSIZED(truth -> Optional.of(Liar.raw(truth, oversized()))),
        SHORTER_THAN_ITS_HEADER(_ -> Optional.of(new byte[3])),
        DEAF(_ -> Optional.empty());

        private final Function<Frame, Optional<byte[]>> answer;

        Lie(Function<Frame, Optional<byte[]>> answer) {
            this.answer = answer;
        }

        private static Optional<byte[]> said(Frame frame) {
            return Optional.of(frame.bytes());
        }

        private static byte[] oversized() {
            var body = new byte[Frame.MAX_BODY + 1];
            Arrays.fill(body, (byte) ' ');
            return body;
        }
    }

    @Test
    void theTruthFromTheSameConnectionIsBelieved() {
        try (var _ = Liar.connect(world, truth -> Optional.of(truth.bytes()))) {
            assertEquals("CARD_NOT_FOUND", asked().text("outcome"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLieIsInsurerUnavailableInTimeAndOnTheRecord(Lie lie) {
        try (var _ = Liar.connect(world, lie.answer)) {
            var reply = Assertions.assertTimeout(CLINIC_WAITS, this::asked);

            assertEquals("INSURER_UNAVAILABLE", reply.text("outcome"), reply::text);
            var record = world.auditor().get("/v1/journal/" + reply.text("verificationNumber"));
            assertEquals(200, record.status(), record::text);
        }
    }

    @Test
    void aDeafInsurerDelaysNoOther() {
        try (var _ = Liar.connect(world, Lie.DEAF.answer)) {
            var waiting = Stream.generate(() -> CompletableFuture.supplyAsync(this::asked, Thread::startVirtualThread))
                    .limit(50)
                    .toList();

            var other = Assertions.assertTimeout(Duration.ofMillis(2900), () -> clerk.verify(Asking.trial()));

            assertEquals("VALID", other.text("outcome"));
            assertTrue(waiting.stream().anyMatch(each -> !each.isDone()), "the deaf one was not asked long enough");
            waiting.forEach(
                    each -> assertEquals("INSURER_UNAVAILABLE", each.join().text("outcome")));
        }
    }

    @Test
    @DisplayName("a late answer is shown beside the first, which stays (R-20)")
    void aLateAnswerIsShownBesideTheFirst() {
        try (var _ = Liar.connect(world, LyingAdapterTest::fourSecondsLate)) {
            var number = clerk.verify(card()).text("verificationNumber");

            var later = Eventually.get(
                    () -> clerk.get("/v1/verifications/" + number),
                    reply -> reply.body().path("late").asBoolean());

            assertEquals("CARD_NOT_FOUND", later.text("outcome"), later::text);
        }
    }

    @Test
    void aTerminalsCertificateOpensNoLink() {
        var http = java.net.http.HttpClient.newBuilder()
                .sslContext(jp.hokensho.keys.Tls.clientContext(
                        world.terminal(1).identity(),
                        jp.hokensho.keys.Pem.readAll(world.stack().center().authority())))
                .sslParameters(jp.hokensho.keys.Tls.parameters())
                .build();
        var link = java.net.URI.create(world.stack().center().url().replace("https:", "wss:") + "/v1/link");
        var opening = http.newWebSocketBuilder().buildAsync(link, new java.net.http.WebSocket.Listener() {});

        var refused = Assertions.assertThrows(CompletionException.class, opening::join);

        assertTrue(refused.getCause() instanceof java.net.http.WebSocketHandshakeException, refused::toString);
    }

    private static Optional<byte[]> fourSecondsLate(Frame truth) {
        Eventually.pass(Duration.ofSeconds(4));
        return Optional.of(truth.bytes());
    }

    private Reply asked() {
        return clerk.verify(card());
    }

    private static Asking card() {
        return Asking.card(TestRegistry.LYING_INSURER, "千代田", "1");
    }
}
