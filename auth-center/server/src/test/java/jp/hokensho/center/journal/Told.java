package jp.hokensho.center.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// What a program of the system said, and whether it did what it was told to.
record Told(boolean done, String output) {

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Told run(String... words) throws IOException {
        var process =
                new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Told(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroy();
        }
    }

    /// Skips a test so that it is seen.
    static void notRun(String what) {
        System.err.println("\n==> NOT RUN: " + what);
        Assumptions.abort("NOT RUN: " + what);
    }
}
