package jp.hokensho.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/// Chooses the server's port: the one it had, when that is free, else another one.
final class Port {

    // Below the range the kernel gives to outgoing connections: a client that dials a dead server again and again can
    // be given the server's own port there, connects to itself, and so keeps the server from coming back.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private Port() {}

    static int choose(Path remembered) throws IOException {
        var port = before(remembered);
        for (var tried = 0; tried < TRIES; tried++) {
            if (port > 0 && isFree(port)) {
                return port;
            }
            port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        }
        throw new PostgresFailure("no free port between " + LOWEST + " and " + HIGHEST);
    }

    private static int before(Path remembered) throws IOException {
        try {
            return Files.exists(remembered)
                    ? Integer.parseInt(Files.readString(remembered).strip())
                    : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }
}
