package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Integrity;
import org.junit.jupiter.api.Assumptions;

/// `deploy/verify-journal.py`: the verifier that shares nothing with us. Where there is no Python 3 the test
/// says so and is skipped.
final class SecondVerifier {

    private static final Path PROGRAM = Path.of("../../deploy/verify-journal.py");

    private SecondVerifier() {}

    static void mustBeThere() {
        var found = isThere();
        if (!found) {
            System.err.println("*** python3 is missing: the second verifier was NOT run. Install python3. ***");
        }
        Assumptions.assumeTrue(found, "python3 is missing: the second verifier was not run");
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What it says of a folder.
    ///
    /// @param more arguments
    static Integrity files(Path folder, String... more) {
        var arguments = Stream.concat(Stream.of("files", folder.toString()), Stream.of(more));
        var said = run(arguments.toArray(String[]::new));
        return said.path("integrity").asText().equals("Intact")
                ? new Integrity.Intact(said.path("size").asLong())
                : new Integrity.BrokenAt(
                        said.path("stream").asInt(-1), said.path("position").asLong(-1));
    }

    /// @param arguments as of the command line
    static String verdict(String... arguments) {
        return run(arguments).path("verdict").asText();
    }

    /// Its known answers.
    static JsonNode vectors() {
        return run("vectors");
    }

    private static JsonNode run(String... arguments) {
        var command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            return new ObjectMapper().readTree(said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
