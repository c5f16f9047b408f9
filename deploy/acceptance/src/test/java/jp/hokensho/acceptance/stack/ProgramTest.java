package jp.hokensho.acceptance.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that the demo started, with a shell in its place.
class ProgramTest {

    private static final Pattern ADDRESS = Pattern.compile("code=\\w+");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final BlockingQueue<Integer> deaths = new LinkedBlockingQueue<>();

    @Test
    void aDeathThatNobodyAskedForIsTold() throws Exception {
        var program = shell("read line; exit 3");

        program.whenItDies(deaths::add);

        assertEquals(3, deaths.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void aDeathThatWasAskedForIsNotTold() throws Exception {
        var program = shell("exec sleep 600");
        program.whenItDies(deaths::add);

        program.close();

        assertNull(deaths.poll(2, TimeUnit.SECONDS));
    }

    @Test
    void anAddressOfAnEarlierStartIsNotTakenForThisOne() {
        shell("echo code=OLD").exitCode(PATIENCE);
        var silent = shell("exit 0");
        silent.exitCode(PATIENCE);

        assertEquals(Optional.empty(), silent.wrote(ADDRESS));
    }

    @Test
    void theLastAddressCounts() {
        var program = shell("echo code=FIRST; echo code=LAST");
        program.exitCode(PATIENCE);

        assertEquals(Optional.of("code=LAST"), program.wrote(ADDRESS));
    }

    @Test
    void whatItWritesIsForItsOwnerAlone() throws Exception {
        Files.createFile(log(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        shell("exit 0").exitCode(PATIENCE);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log())));
    }

    private Program shell(String words) {
        return Program.start("shell", List.of("/bin/sh", "-c", words), log(), Map.of());
    }

    private Path log() {
        return folder.resolve("shell.log");
    }
}
