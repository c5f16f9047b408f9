package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs one of the programs to its end.
public final class Command {

    private static final int MINUTES = 3;

    private final Installation installation;
    private final Consumer<ProcessHandle> started;

    /// @param started hears of each process, so that somebody can end it
    Command(Installation installation, Consumer<ProcessHandle> started) {
        this.installation = installation;
        this.started = started;
    }

    /// @param out standard output
    /// @param err standard error
    public record Result(int exitCode, String out, String err) {

        public Result orFail(String what) {
            if (exitCode != 0) {
                throw new Failed(what + " ended with " + exitCode + "\n" + out + err);
            }
            return this;
        }
    }

    /// @param environment more variables, `KEY=value`
    public Result run(String program, List<String> arguments, String... environment) {
        try {
            var builder = new ProcessBuilder(installation.command(program, arguments));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            for (var variable : environment) {
                builder.environment().put(variable.split("=")[0], variable.substring(variable.indexOf('=') + 1));
            }
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            return finish(program, builder.start());
        } catch (IOException e) {
            throw new Failed(program + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(program + " was interrupted", e);
        }
    }

    private Result finish(String program, Process process) throws InterruptedException {
        started.accept(process.toHandle());
        var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Thread::startVirtualThread);
        var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), Thread::startVirtualThread);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new Failed(program + " did not end within " + MINUTES + " minutes\n" + err.join());
        }
        return new Result(process.exitValue(), out.join(), err.join());
    }

    private static String text(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
