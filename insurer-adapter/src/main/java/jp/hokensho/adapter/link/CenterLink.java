package jp.hokensho.adapter.link;

import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jboss.logging.Logger;

/// The link to one node of the centre: opened, and opened again whenever it is lost, until [#close()].
/// All but [#isUp()] and [#hurry()] runs on one event loop.
final class CenterLink {

    private static final Logger LOG = Logger.getLogger(CenterLink.class);
    private static final Set<Integer> CUT_OFF = Set.of(401, 403);
    private static final short TEXT_FRAME = 1003;
    private static final short GOING_AWAY = 1001;

    private final URI center;
    private final Dialling dialling;
    private final Backoff backoff;
    private final Backoff whileRefused;
    private volatile Optional<Conversation> conversation = Optional.empty();
    private volatile boolean closed;
    private volatile long nextAttempt = -1;
    private String lastTrouble = "";

    CenterLink(URI center, Dialling dialling) {
        this.center = center;
        this.dialling = dialling;
        this.backoff = dialling.backoff(new Random());
        this.whileRefused = dialling.backoffWhileRefused(new Random());
    }

    String address() {
        return center.getHost() + ":" + center.getPort();
    }

    boolean isUp() {
        return conversation.isPresent();
    }

    void open() {
        if (!closed) {
            dialling.connect(options()).onSuccess(this::opened).onFailure(this::failed);
        }
    }

    private WebSocketConnectOptions options() {
        return new WebSocketConnectOptions()
                .setSsl(true)
                .setHost(center.getHost())
                .setPort(center.getPort() < 0 ? 443 : center.getPort())
                .setURI("/v1/link");
    }

    private void opened(WebSocket socket) {
        var opened = dialling.converse(socket);
        var since = System.nanoTime();
        socket.binaryMessageHandler(opened::hear);
        socket.textMessageHandler(_ -> socket.close(TEXT_FRAME));
        socket.exceptionHandler(failure -> broken(socket, failure));
        socket.closeHandler(_ -> lost(opened, socket, Duration.ofNanos(System.nanoTime() - since)));
        conversation = Optional.of(opened);
        lastTrouble = "";
        whileRefused.succeeded();
        LOG.infof("link up: %s", address());
        opened.begin();
        if (closed) {
            opened.close(GOING_AWAY);
        }
    }

    private void broken(WebSocket socket, Throwable failure) {
        LOG.warnf("link broken: %s, %s", address(), failure.getClass().getSimpleName());
        socket.close();
    }

    private void lost(Conversation opened, WebSocket socket, Duration lasted) {
        opened.end();
        conversation = Optional.empty();
        LOG.infof("link down: %s, code %s", address(), socket.closeStatusCode());
        if (dialling.isSteady(lasted)) {
            backoff.succeeded();
        }
        again(backoff);
    }

    /// Logged when the reason changes, not at every attempt.
    private void failed(Throwable failure) {
        var trouble = failure instanceof UpgradeRejectedException refused
                ? "refused with status " + refused.getStatus()
                : failure.getClass().getSimpleName();
        if (!trouble.equals(lastTrouble)) {
            lastTrouble = trouble;
            LOG.warnf("link cannot be opened: %s, %s; trying on", address(), trouble);
        }
        again(isCutOff(failure) ? whileRefused : backoff);
    }

    private static boolean isCutOff(Throwable failure) {
        return failure instanceof UpgradeRejectedException refused && CUT_OFF.contains(refused.getStatus());
    }

    private void again(Backoff pauses) {
        if (!closed) {
            nextAttempt = dialling.later(pauses.next(), this::open);
        }
    }

    /// Tries now what was to be tried later.
    void hurry() {
        if (dialling.calledOff(nextAttempt)) {
            open();
        }
    }

    Optional<Conversation> conversation() {
        return conversation;
    }

    void hangUp() {
        conversation.ifPresent(open -> open.close(GOING_AWAY));
        conversation = Optional.empty();
    }

    void stopReopening() {
        closed = true;
    }
}
