package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GivingWayTest {

    /// proc(5): the nineteenth field, after the name in brackets.
    private static final int NICE = 16;

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsThreadsAreNice() {
        try (var pool = Executors.newSingleThreadExecutor(new GivingWay("computing"))) {
            var nice = CompletableFuture.supplyAsync(GivingWayTest::nice, pool).join();

            assertEquals(15, nice);
        }
    }

    private static int nice() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
