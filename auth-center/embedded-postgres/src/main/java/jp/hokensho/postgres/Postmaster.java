package jp.hokensho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A running server as its own lock file `postmaster.pid` tells it. The port is 0 while it is not known yet.
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// The server that works in this data directory. A lock file left by a dead server is no server, not even
    /// when its process number was given to another program since: a server's working directory is its data
    /// directory.
    static Optional<Postmaster> in(Path data) {
        try {
            var lines = Files.readAllLines(file(data));
            var pid = Long.parseLong(lines.getFirst().strip());
            return worksIn(data, pid) ? Optional.of(told(pid, lines)) : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// Removes a lock file whose process number now belongs to another program (or to a dead process nobody
    /// has collected): the server would take that one for a server and refuse to start. Any other stale file
    /// it replaces itself.
    static void forgetStranger(Path data) throws IOException {
        if (Files.exists(file(data)) && in(data).isEmpty() && numberIsInUse(data)) {
            Files.deleteIfExists(file(data));
        }
    }

    private static boolean numberIsInUse(Path data) throws IOException {
        var lines = Files.readAllLines(file(data));
        return !lines.isEmpty()
                && Files.exists(Path.of("/proc", lines.getFirst().strip()));
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static boolean worksIn(Path data, long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException _) {
            return false;
        }
    }

    private static Postmaster told(long pid, List<String> lines) {
        if (lines.size() <= STATUS_LINE) {
            return new Postmaster(pid, 0, false);
        }
        var ready = lines.get(STATUS_LINE).strip().equals("ready");
        return new Postmaster(pid, Integer.parseInt(lines.get(PORT_LINE).strip()), ready);
    }
}
