package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// The PostgreSQL that one of the programs runs for itself, seen from outside.
///
/// @param state the program's state directory
/// @param name of the database
public record Database(Path state, String name) implements AutoCloseable {

    private static final int PID = 0;
    private static final int PORT = 3;

    private List<String> pidFile() {
        try {
            return Files.readAllLines(state.resolve("postgres/data/postmaster.pid"));
        } catch (IOException _) {
            return List.of();
        }
    }

    /// Empty when none runs on this directory.
    public Optional<ProcessHandle> process() {
        return pidFile().stream()
                .skip(PID)
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(ProcessHandle::isAlive)
                .filter(this::ours);
    }

    /// A pid may have been given to another process since.
    private boolean ours(ProcessHandle process) {
        try {
            var command = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return command.contains(state.resolve("postgres").toString());
        } catch (IOException _) {
            return false;
        }
    }

    public String url() {
        var port = pidFile().stream().skip(PORT).findFirst().orElseThrow(() -> new Failed("no database in " + state));
        return "jdbc:postgresql://127.0.0.1:" + port.strip() + "/" + name;
    }

    public String password(String role) {
        return secret(state.resolve("database").resolve(role + ".password"));
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failed("cannot read " + file, e);
        }
    }

    /// For whoever owns the machine: bound by no right and no row's policy. Holds a password.
    public String superuserUrl() {
        return url() + "?user=postgres&password=" + secret(state.resolve("postgres/superuser.password"));
    }

    /// As a power cut would.
    public void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
    }

    /// Stops what its program could not stop itself, because it was killed.
    @Override
    public void close() {
        process().ifPresent(Database::stop);
    }

    /// PostgreSQL ends its sessions on SIGINT; it would wait for them on SIGTERM.
    private static void stop(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
            server.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (IOException | CompletionException _) {
            server.destroyForcibly();
        }
    }
}
