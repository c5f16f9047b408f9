package jp.hokensho.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The demo as a newcomer meets it: by the README's own words.
@Tag("processes")
@Order(90)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("deploy/demo and the README's commands")
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("hokensho.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern RUNNABLE = Pattern.compile("```sh\\n((?:.|\\n)*?)```");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    @TempDir
    private Path logs;

    @Test
    @Order(1)
    @DisplayName("--trial finds every figure of the trial again (R-25); while the demo is up every command of the"
            + " README works; nothing is left after it")
    void everyCommandOfTheReadmeWorksWhileTheDemoIsUpAndNothingIsLeftAfterIt() throws Exception {
        var demo = start("deploy/demo --trial --keep");
        var environment = folder.resolve("demo.env");
        waitFor(demo, environment);
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(environment));
        var trial = text(folder.resolve("demo.log"));

        var results = snippets().map(this::finish).toList();
        var second = finish("deploy/demo --lang en --check");
        demo.destroy();

        assertTrue(demo.waitFor(60, TimeUnit.SECONDS), "the demo does not stop");
        assertEquals("rw-------", mode);
        assertTrue(trial.contains("625=625  426=426"), trial);
        assertTrue(trial.contains("出典の数とすべて一致しました"), trial);
        assertAll(results.stream().map(result -> () -> assertEquals(0, result.exitCode(), result.text())));
        assertTrue(second.text().contains("Already running"), second.text());
        assertFalse(Files.exists(environment));
        assertEquals(List.of(), leftovers());
    }

    @Test
    @Order(2)
    @DisplayName("a second start finds its data and shows the trial's screen")
    void aSecondStartFindsItsData() {
        var started = System.nanoTime();
        var second = finish("deploy/demo --check");
        var seconds = (System.nanoTime() - started) / 1e9;

        System.out.printf("deploy/demo --check, warm: %.1f s%n%s%n", seconds, second.text());
        assertEquals(0, second.exitCode(), second.text());
        assertTrue(second.text().contains("前回のデータで起動します"), second.text());
        for (var words : List.of("有効な保険資格です", "上野 太郎", "50才", "上野 五郎", "昭和30年5月5日", "〇〇〇健康保険組合", "NTTコムウェア")) {
            assertTrue(second.text().contains(words), words);
        }
        assertEquals(List.of(), leftovers());
    }

    @Test
    void anUnknownWordIsRefused() {
        var wrong = finish("deploy/demo --chekc");

        assertEquals(2, wrong.exitCode(), wrong.text());
    }

    /// Lines that start the demo or all tests are left out: this is them.
    private static Stream<String> snippets() throws IOException {
        var blocks = RUNNABLE.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .filter(block -> !block.contains("deploy/demo") && !block.contains("deploy/verify"))
                .toList();
        assertFalse(blocks.isEmpty(), "the README has no commands");
        return blocks.stream();
    }

    private record Result(int exitCode, String text) {}

    private Result finish(String command) {
        try {
            var log = Files.createTempFile(logs, "command", ".log");
            var process = builder(command).redirectOutput(log.toFile()).start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                return new Result(-1, command + " takes too long\n" + Files.readString(log));
            }
            return new Result(process.exitValue(), command + "\n" + Files.readString(log));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(String command) throws IOException {
        return builder("exec " + command)
                .redirectOutput(folder.resolve("demo.log").toFile())
                .start();
    }

    private ProcessBuilder builder(String command) {
        var builder = new ProcessBuilder("bash", "-euc", command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DEMO_DIR", folder.toString());
        return builder;
    }

    private void waitFor(Process demo, Path file) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            assertTrue(demo.isAlive() && System.nanoTime() < deadline, () -> text(folder.resolve("demo.log")));
            Thread.sleep(200);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> leftovers() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }
}
