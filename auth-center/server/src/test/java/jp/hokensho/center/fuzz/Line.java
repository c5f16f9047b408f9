package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// One TLS connection that sends bytes as they are: an HTTP client would refuse to send what is broken.
final class Line implements AutoCloseable {

    /// Whoever is silent for this long hangs.
    private static final int SILENCE = 20_000;

    private final SSLSocket socket;
    private final InputStream in;

    Line(URI center, SSLContext tls) throws IOException {
        socket = (SSLSocket) tls.getSocketFactory().createSocket(center.getHost(), center.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /// @param last nothing follows: the end of what is sent is told too
    /// @return [Reply#NONE] where the connection was closed instead
    /// @throws java.net.SocketTimeoutException where nothing comes
    Reply send(byte[] request, boolean last) throws IOException {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            if (last) {
                socket.shutdownOutput();
            }
        } catch (IOException _) {
            // refused before it was read whole: the reply, if there is one, says why
        }
        try {
            var reply = read(request);
            return reply.status() == 100 ? read(request) : reply;
        } catch (EOFException | java.net.SocketException | javax.net.ssl.SSLException _) {
            return Reply.NONE;
        }
    }

    /// Nothing is left of an earlier reply: else two sides disagree on where a request ends.
    boolean isQuiet() throws IOException {
        return in.available() == 0;
    }

    private Reply read(byte[] request) throws IOException {
        var first = line();
        var status = Integer.parseInt(first.split(" ", 3)[1]);
        List<String> headers = new ArrayList<>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.add(line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon));
        }
        var head = Reply.of(status, headers, new byte[0]);
        var bodiless = status < 200 || status == 204 || status == 304 || startsWithHead(request);
        return bodiless ? head : Reply.of(status, headers, body(head));
    }

    private static boolean startsWithHead(byte[] request) {
        return new String(request, 0, Math.min(5, request.length), ISO_8859_1).equals("HEAD ");
    }

    private byte[] body(Reply head) throws IOException {
        if (head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        var length = head.header("content-length");
        return length.isEmpty() ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                bytes.write(next);
            }
        }
        return bytes.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone already
        }
    }
}
