package jp.hokensho.acceptance.processes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.Frame;

/// An adapter with a good certificate and a bad character: it answers each question with what its `lie` makes of the
/// truth, which is "no such card".
final class Liar implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<Frame, Optional<byte[]>> lie;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private WebSocket socket;

    private Liar(Function<Frame, Optional<byte[]>> lie) {
        this.lie = lie;
    }

    /// @param lie gives the frame's bytes to answer the true answer with; empty for silence
    static Liar connect(World world, Function<Frame, Optional<byte[]>> lie) {
        var device = world.device(TestRegistry.LYING_INSURER, 0);
        var authority = Pem.readAll(world.stack().center().authority());
        var liar = new Liar(lie);
        var http = HttpClient.newBuilder()
                .sslContext(Tls.clientContext(device.identity(), authority))
                .sslParameters(Tls.parameters())
                .build();
        var link = world.stack().center().url().replace("https:", "wss:") + "/v1/link";
        liar.socket =
                http.newWebSocketBuilder().buildAsync(URI.create(link), liar).join();
        return liar;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        partial.writeBytes(bytes);
        from.request(1);
        if (!last) {
            return null;
        }
        var ask = Frame.parse(partial.toByteArray());
        partial.reset();
        return lie.apply(truth(ask))
                .<CompletionStage<?>>map(answer -> from.sendBinary(ByteBuffer.wrap(answer), true))
                .orElse(null);
    }

    /// What an honest adapter without this card says.
    private static Frame truth(Frame ask) {
        try {
            var question = JSON.readTree(ask.body());
            var told = JSON.createObjectNode();
            told.put("type", "told");
            told.set("number", question.path("number"));
            told.set("insurer", question.path("insurer"));
            told.putObject("answer").put("outcome", "CARD_NOT_FOUND");
            told.put("asOf", Clock.systemUTC().instant().toString());
            return new Frame(ask.correlation(), JSON.writeValueAsBytes(told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The truth with one member changed.
    static Frame with(Frame truth, String member, String value) {
        try {
            var told = (ObjectNode) JSON.readTree(truth.body());
            return new Frame(truth.correlation(), JSON.writeValueAsBytes(told.put(member, value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same correlation id before other bytes.
    static byte[] raw(Frame truth, byte[] body) {
        return ByteBuffer.allocate(Long.BYTES + body.length)
                .putLong(truth.correlation())
                .put(body)
                .array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
