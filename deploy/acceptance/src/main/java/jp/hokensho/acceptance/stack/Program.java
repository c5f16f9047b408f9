package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that was started here, with the file that its output goes to.
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TAIL = 25;

    private final String name;
    private final Process process;
    private final Path log;

    Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /// As a power cut would: it gets no chance to tidy up.
    public void kill() {
        process.destroyForcibly();
        join(PATIENCE);
    }

    /// Asks it to stop, and waits; what does not listen is killed.
    @Override
    public void close() {
        process.destroy();
        if (!join(PATIENCE)) {
            kill();
        }
    }

    int exitCode(Duration patience) {
        if (!join(patience)) {
            kill();
            throw new Failed(name + " did not end within " + patience.toSeconds() + " s\n" + tail());
        }
        return process.exitValue();
    }

    /// The last lines it wrote.
    public String tail() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size())) + "\n(" + log + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean join(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }

    static Program start(String name, List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new Program(name, builder.start(), log);
        } catch (IOException e) {
            throw new Failed(name + " could not be started: " + e.getMessage(), e);
        }
    }
}
