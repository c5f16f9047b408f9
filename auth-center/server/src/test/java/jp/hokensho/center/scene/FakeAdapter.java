package jp.hokensho.center.scene;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.LinkMessage.Show;

/// An adapter written after docs/link.md, with none of the real one's code: it can do what a good adapter
/// never does.
public final class FakeAdapter implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Conduct conduct;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private final Queue<Ask> heard = new ConcurrentLinkedQueue<>();
    private final Queue<Notify> notified = new ConcurrentLinkedQueue<>();
    private final Queue<Compared> compared = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private volatile boolean frozen;
    private volatile WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    private FakeAdapter(Conduct conduct) {
        this.conduct = conduct;
    }

    /// What it does with a question.
    @FunctionalInterface
    public interface Conduct {

        void hear(FakeAdapter me, long correlation, Ask ask);

        /// What it does with denials: nothing, as an adapter older than they.
        default void hear(FakeAdapter me, Notify notify) {}

        /// What it does when the centre wants to see numbers: nothing, as an adapter that compares nothing.
        default void hear(FakeAdapter me, Show show) {}

        static Conduct answering(Answer answer) {
            return (me, correlation, ask) -> me.tell(correlation, ask, answer);
        }

        static Conduct deaf() {
            return (_, _, _) -> {};
        }
    }

    /// @throws java.util.concurrent.CompletionException of a WebSocketHandshakeException where it is not let
    ///     in
    public static FakeAdapter connect(URI center, SSLContext context, Conduct conduct) {
        var adapter = new FakeAdapter(conduct);
        var uri = URI.create(center.toString().replaceFirst("^http", "ws")).resolve("/v1/link");
        adapter.socket = HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .newWebSocketBuilder()
                .buildAsync(uri, adapter)
                .join();
        return adapter;
    }

    public void tell(long correlation, Ask ask, Answer answer) {
        say(
                correlation,
                LinkMessage.Told.unsigned(ask.number(), ask.insurer(), answer, Instant.now(Clock.systemUTC())));
    }

    public void say(long correlation, LinkMessage message) {
        try {
            send(new Frame(correlation, JSON.writeValueAsBytes(message)).bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public synchronized void send(byte[] bytes) {
        sending = sending.thenCompose(_ -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    public synchronized void sendText(String text) {
        sending = sending.thenCompose(_ -> socket.sendText(text, true));
    }

    /// Questions it was asked, in order.
    public Queue<Ask> heard() {
        return heard;
    }

    /// Pages of denials it was sent, in order.
    public Queue<Notify> notified() {
        return notified;
    }

    /// Results of comparisons it was told, in order.
    public Queue<Compared> compared() {
        return compared;
    }

    /// With the centre's code, once the centre closes.
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    /// It reads nothing any more, pings neither.
    public void freeze() {
        frozen = true;
    }

    /// The connection breaks without a word.
    public void vanish() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        partial.writeBytes(bytes);
        if (last) {
            var frame = Frame.parse(partial.toByteArray());
            partial.reset();
            hear(frame);
        }
        askForMore(webSocket);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        askForMore(webSocket);
        return null;
    }

    private void askForMore(WebSocket webSocket) {
        if (!frozen) {
            webSocket.request(1);
        }
    }

    private void hear(Frame frame) {
        try {
            switch (JSON.readValue(frame.body(), LinkMessage.class)) {
                case Ask ask -> {
                    heard.add(ask);
                    conduct.hear(this, frame.correlation(), ask);
                }
                case Notify notify -> {
                    notified.add(notify);
                    conduct.hear(this, notify);
                }
                case Show show -> conduct.hear(this, show);
                case Compared done -> compared.add(done);
                case LinkMessage.Told _,
                        LinkMessage.Bye _,
                        LinkMessage.Noted _,
                        LinkMessage.Witnessed _,
                        LinkMessage.Tally _,
                        LinkMessage.Shown _,
                        LinkMessage.Unknown _ -> throw new AssertionError("the centre does not say this");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .exceptionally(_ -> socket)
                .join();
        socket.abort();
    }
}
