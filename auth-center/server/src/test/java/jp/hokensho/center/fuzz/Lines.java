package jp.hokensho.center.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/// Connections to the centre, one for each certificate; one that carried something broken is not used again.
final class Lines implements AutoCloseable {

    private final URI center;
    private final Map<SSLContext, Line> lines = new IdentityHashMap<>();

    Lines(URI center) {
        this.center = center;
    }

    Reply send(SSLContext tls, Draft draft) {
        try {
            var line = lines.get(tls);
            var reply = line == null ? Reply.NONE : line.send(draft.bytes(), draft.isBroken());
            if (reply.status() == 0) {
                reply = fresh(tls).send(draft.bytes(), draft.isBroken());
            }
            keep(tls, draft, reply);
            return reply;
        } catch (IOException failed) {
            throw new UncheckedIOException(draft.curl(center), failed);
        }
    }

    /// The server may have hung up on an idle connection: a new one is tried once.
    private Line fresh(SSLContext tls) throws IOException {
        drop(tls);
        var line = new Line(center, tls);
        lines.put(tls, line);
        return line;
    }

    private void keep(SSLContext tls, Draft draft, Reply reply) throws IOException {
        if (draft.isBroken()
                || reply.status() == 0
                || reply.header("connection").equalsIgnoreCase("close")) {
            drop(tls);
        } else if (!lines.get(tls).isQuiet()) {
            throw new AssertionError("more than one reply to " + draft.curl(center));
        }
    }

    private void drop(SSLContext tls) {
        var line = lines.remove(tls);
        if (line != null) {
            line.close();
        }
    }

    @Override
    public void close() {
        lines.values().forEach(Line::close);
        lines.clear();
    }
}
