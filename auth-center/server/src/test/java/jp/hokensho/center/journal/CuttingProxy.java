package jp.hokensho.center.journal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Stands between driver and server, reads the driver's messages, and once, at the next commit, lets it come
/// to grief.
final class CuttingProxy implements AutoCloseable {

    /// What happens to the next commit.
    enum Fate {
        /// nothing
        PASS,
        /// it never reaches the server, and the connection breaks
        LOST,
        /// the server commits, and the connection breaks before the driver hears of it
        LANDED,
        /// it never reaches the server, and nothing breaks
        LOST_IN_SILENCE,
        /// the server commits, and the driver never hears of it
        LANDED_IN_SILENCE;

        boolean lost() {
            return this == LOST || this == LOST_IN_SILENCE;
        }

        boolean silent() {
            return this == LOST_IN_SILENCE || this == LANDED_IN_SILENCE;
        }
    }

    private final ServerSocket listening;
    private final int server;
    private final AtomicReference<Fate> next = new AtomicReference<>(Fate.PASS);

    CuttingProxy(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void atNextCommit(Fate fate) {
        next.set(fate);
    }

    private void accept() {
        try {
            while (true) {
                var driver = listening.accept();
                var connection = new Connection(driver, new Socket(InetAddress.getLoopbackAddress(), server));
                Thread.ofPlatform().daemon().start(connection::forth);
                Thread.ofPlatform().daemon().start(connection::back);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private final class Connection {

        private final Socket driver;
        private final Socket database;
        private final Set<String> commits = new HashSet<>();
        private volatile Fate fate = Fate.PASS;

        Connection(Socket driver, Socket database) {
            this.driver = driver;
            this.database = database;
        }

        private void forth() {
            try {
                var in = new DataInputStream(driver.getInputStream());
                var out = database.getOutputStream();
                pass(out, new byte[0], body(in));
                while (true) {
                    var type = in.readNBytes(1);
                    if (type.length == 0) {
                        break;
                    }
                    passUnlessLost(out, type, body(in));
                }
            } catch (IOException broken) {
                // one of them has gone
            } finally {
                // in silence the server does not notice that the driver has gone
                if (!fate.silent()) {
                    cut();
                }
            }
        }

        private void passUnlessLost(OutputStream out, byte[] type, byte[] body) throws IOException {
            if (isCommit((char) type[0], new String(body, StandardCharsets.UTF_8))) {
                fate = next.getAndSet(Fate.PASS);
            }
            if (fate == Fate.LOST) {
                cut();
            }
            if (!fate.lost()) {
                pass(out, type, body);
            }
        }

        /// A statement is parsed under a name once, then bound by it.
        private boolean isCommit(char type, String body) {
            var words = body.split("\0", 3);
            if (type == 'P' && words[1].equals("COMMIT")) {
                commits.add(words[0]);
            } else if (type == 'P') {
                commits.remove(words[0]);
            }
            return type == 'B' && commits.contains(words[1]);
        }

        private static byte[] body(DataInputStream in) throws IOException {
            return in.readNBytes(in.readInt() - Integer.BYTES);
        }

        private static void pass(OutputStream out, byte[] type, byte[] body) throws IOException {
            out.write(type);
            out.write(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(body.length + Integer.BYTES)
                    .array());
            out.write(body);
            out.flush();
        }

        private void back() {
            try {
                copy(database.getInputStream(), driver.getOutputStream());
            } catch (IOException broken) {
                // one of them has gone
            } finally {
                cut();
            }
        }

        /// What the server says after an ill-fated commit is kept back.
        private void copy(InputStream in, OutputStream out) throws IOException {
            var buffer = new byte[8192];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                if (fate == Fate.LANDED) {
                    return;
                }
                if (fate == Fate.PASS) {
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
        }

        private void cut() {
            try (driver;
                    database) {
                fate = fate == Fate.PASS ? Fate.LOST : fate;
            } catch (IOException gone) {
                // cut either way
            }
        }
    }
}
