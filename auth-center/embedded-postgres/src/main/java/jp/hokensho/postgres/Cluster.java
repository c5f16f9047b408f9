package jp.hokensho.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The server of one directory: started and stopped. Only the directory's owner calls this. Files: `data/`,
/// `superuser.password` (0600, written before the cluster is made), `port`, `server.log`.
record Cluster(Path directory, Programs programs) {

    /// Recovery after a crash is part of a start.
    private static final Duration START = Duration.ofMinutes(5);
    /// Pooled connections stay open, so the polite way gets little time.
    private static final Duration SMART = Duration.ofSeconds(2);
    private static final Duration FAST = Duration.ofSeconds(15);
    private static final Duration IMMEDIATE = Duration.ofSeconds(20);
    private static final int LOG_KEPT = 4_000_000;
    private static final int TAIL = 2_000;

    /// Makes it when the directory has none yet.
    static Cluster in(Path directory) throws IOException {
        var cluster = new Cluster(directory, new Programs(Binaries.unpacked(), directory));
        if (!Files.exists(cluster.data())) {
            cluster.foundation().lay(cluster.data());
        }
        return cluster;
    }

    private Foundation foundation() {
        return new Foundation(directory, programs);
    }

    Path data() {
        return directory.resolve("data");
    }

    private Path log() {
        return directory.resolve("server.log");
    }

    /// A server that is ready: the one that runs (an owner that was killed leaves one), else a new one.
    Postmaster start() throws IOException {
        foundation().sweep();
        var deadline = Deadline.in(START);
        while (true) {
            var running = Postmaster.in(data());
            if (running.isEmpty()) {
                launch();
            } else if (running.get().ready()) {
                Folder.write(
                        directory.resolve("port"),
                        Integer.toString(running.get().port()));
                return running.get();
            }
            deadline.pause("the database is not ready after " + START + ", see " + log());
        }
    }

    /// Returns without a server when another attempt may do better: the port was taken meanwhile, children of
    /// a killed server are still there, or somebody else's start was faster.
    private void launch() throws IOException {
        Postmaster.forgetStranger(data());
        keepLogSmall();
        var before = Files.exists(log()) ? Files.size(log()) : 0;
        var port = Port.choose(directory.resolve("port"));
        var started = programs.run(START.plusSeconds(5), "pg_ctl", starting(port));
        var tail = tail(before);
        if (started.exit() != 0 && !passes(tail)) {
            throw new PostgresFailure("the database in " + directory + " did not start:\n" + started.output() + tail);
        }
    }

    private List<String> starting(int port) {
        var limit = Long.toString(START.toSeconds());
        return List.of(
                "start",
                "--pgdata=" + data(),
                "--log=" + log(),
                "--wait",
                "--timeout=" + limit,
                "--options=" + Settings.at(port));
    }

    private static boolean passes(String tail) {
        return Stream.of("Address already in use", "shared memory block", "lock file \"postmaster.pid\"")
                .anyMatch(tail::contains);
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_KEPT) {
            Folder.rename(log(), directory.resolve("server.log.1"));
        }
    }

    /// What the server wrote since its log had this length, the end of it.
    private String tail(long from) throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        try (var channel = Files.newByteChannel(log())) {
            channel.position(Math.max(from, channel.size() - TAIL));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Waits for clients to leave, briefly; then sends them away. All that was committed is on disk in any
    /// mode: the last one, after which the next start recovers as from a crash, is for a server that was
    /// asked while it recovered itself (18.6 then never ends) or that somebody stopped.
    void stop() throws IOException {
        var stopped = stop("smart", SMART) || stop("fast", FAST) || stop("immediate", IMMEDIATE);
        if (!stopped) {
            throw new PostgresFailure("the database in " + directory + " did not stop, see " + log());
        }
    }

    private boolean stop(String mode, Duration limit) throws IOException {
        if (Postmaster.in(data()).isEmpty()) {
            return true;
        }
        var seconds = Long.toString(limit.toSeconds());
        var arguments = List.of("stop", "--pgdata=" + data(), "--mode=" + mode, "--wait", "--timeout=" + seconds);
        programs.run(limit.plusSeconds(5), "pg_ctl", arguments);
        return Postmaster.in(data()).isEmpty();
    }
}
