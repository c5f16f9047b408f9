package jp.hokensho.terminal.center;

import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/// No usable reply came from the centre. Whether it heard the question is not known, so a question is only
/// ever asked again with its own Idempotency-Key.
public final class CenterUnreachable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Why why;

    CenterUnreachable(Why why) {
        super(why.name());
        this.why = why;
    }

    static CenterUnreachable of(IOException e) {
        return new CenterUnreachable(
                switch (e) {
                    case HttpConnectTimeoutException _, ConnectException _ -> Why.NO_CONNECTION;
                    case HttpTimeoutException _ -> Why.NO_REPLY;
                    case SSLException _ -> Why.NOT_TRUSTED;
                    default -> Why.BROKEN;
                });
    }

    public Why why() {
        return why;
    }

    public enum Why {
        /// nothing listens there, or the network is down
        NO_CONNECTION,
        /// the connection broke before the reply was whole
        BROKEN,
        /// connected, but silent for too long
        NO_REPLY,
        /// either side does not accept the other's certificate
        NOT_TRUSTED,
        /// what came is not what a centre says
        NOT_UNDERSTOOD,
        /// this program is being stopped
        STOPPED;

        boolean mayPass() {
            return switch (this) {
                case NO_CONNECTION, BROKEN, NO_REPLY -> true;
                case NOT_TRUSTED, NOT_UNDERSTOOD, STOPPED -> false;
            };
        }
    }
}
