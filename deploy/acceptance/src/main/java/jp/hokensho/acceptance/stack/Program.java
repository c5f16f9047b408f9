package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// A process that was started here, with the file that its output goes to.
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int TAIL = 25;

    private final String name;
    private final Process process;
    private final Path log;
    private final long start;
    private volatile boolean asked;

    /// @param start bytes that earlier programs left in the log
    Program(String name, Process process, Path log, long start) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.start = start;
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
        asked = true;
        process.destroyForcibly();
        join(PATIENCE);
    }

    /// Asks it to stop, and waits; what does not listen is killed.
    @Override
    public void close() {
        asked = true;
        process.destroy();
        if (!join(PATIENCE)) {
            kill();
        }
    }

    /// Tells the exit code of an end that nobody asked for. Ctrl-C reaches every program at once, so a moment passes
    /// in which whoever stops them all may say so.
    void whenItDies(IntConsumer told) {
        var later = CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        process.onExit()
                .thenAcceptAsync(
                        ended -> {
                            if (!asked) {
                                told.accept(ended.exitValue());
                            }
                        },
                        later);
    }

    /// The last of what it wrote that looks so.
    Optional<String> wrote(Pattern pattern) {
        return pattern.matcher(written(start))
                .results()
                .map(java.util.regex.MatchResult::group)
                .reduce((_, last) -> last);
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
        var lines = written(0).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size())) + "\n(" + log + ")";
    }

    private String written(long from) {
        try {
            var bytes = Files.readAllBytes(log);
            return new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
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

    static Program start(String name, List<String> command, Path log, Map<String, String> environment) {
        try {
            createLog(log);
            var start = Files.size(log);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new Program(name, builder.start(), log, start);
        } catch (IOException e) {
            throw new Failed(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /// For its owner alone: a terminal writes the code that opens its page.
    private static void createLog(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var owner = PosixFilePermissions.fromString("rw-------");
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(owner));
        }
        Files.setPosixFilePermissions(log, owner);
    }
}
