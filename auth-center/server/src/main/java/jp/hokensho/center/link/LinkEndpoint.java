package jp.hokensho.center.link;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import org.jboss.logging.Logger;

/// Where adapters connect (docs/link.md). On the event loop it only finds out whose answer came; the asker's
/// own thread reads it.
@WebSocket(path = "/v1/link", endpointId = LinkEndpoint.ID)
class LinkEndpoint {

    static final String ID = "link";
    static final TypedKey<Adapter> ADAPTER = new TypedKey<>("adapter");

    private static final Logger LOG = Logger.getLogger(LinkEndpoint.class);
    private static final TypedKey<Link> LINK = new TypedKey<>("link");

    private final Arrivals arrivals;
    private final Listening listening;

    LinkEndpoint(Arrivals arrivals, Listening listening) {
        this.arrivals = arrivals;
        this.listening = listening;
    }

    @OnOpen
    @NonBlocking
    public void open(WebSocketConnection connection) {
        var adapter = Objects.requireNonNull(connection.userData().get(ADAPTER), "upgraded without a check");
        connection.userData().put(LINK, arrivals.open(adapter, connection));
    }

    @OnBinaryMessage
    @NonBlocking
    public void frame(Buffer message, WebSocketConnection connection) {
        var link = link(connection);
        link.heard();
        try {
            heard(link, Frame.parse(message.getBytes()));
        } catch (InvalidInput bad) {
            link.close(bad.error() == InputError.TOO_LONG ? Closing.TOO_LARGE : Closing.NOT_UNDERSTOOD);
        }
    }

    @OnTextMessage
    @NonBlocking
    public void text(String ignored, WebSocketConnection connection) {
        link(connection).close(Closing.TEXT_FRAME);
    }

    @OnPongMessage
    @NonBlocking
    public void pong(Buffer ignored, WebSocketConnection connection) {
        link(connection).heard();
    }

    @OnClose
    @NonBlocking
    public void closed(WebSocketConnection connection) {
        var reason = connection.closeReason();
        arrivals.closed(link(connection), reason == null ? CloseReason.ABNORMAL.getCode() : reason.getCode());
    }

    /// A frame far over the limit, or against the protocol: there is nobody to talk to.
    @OnError
    @NonBlocking
    public void failed(Throwable failure, WebSocketConnection connection) {
        LOG.debug("link failed", failure);
        link(connection).close(Closing.TOO_LARGE);
    }

    /// An answer to a question that is forgotten, or never was, is nobody's.
    private void heard(Link link, Frame frame) {
        if (frame.correlation() == 0) {
            listening.said(link, frame.body());
            return;
        }
        link.take(frame.correlation())
                .filter(question -> !question.end(new End.Told(frame.body())))
                .ifPresent(question -> listening.late(link.adapter(), question, frame.body()));
    }

    private static Link link(WebSocketConnection connection) {
        return connection.userData().get(LINK);
    }
}
