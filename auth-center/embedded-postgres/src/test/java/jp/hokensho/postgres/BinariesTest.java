package jp.hokensho.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @Test
    void severalUnpackersLeaveOneWholeFolder(@TempDir Path temporary) throws Exception {
        var place = temporary.resolve("cache/postgres");
        Callable<Path> unpack = () -> Binaries.unpacked(place);

        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var unpacked : threads.invokeAll(List.of(unpack, unpack, unpack))) {
                assertEquals(place, unpacked.get());
            }
        }

        try (var left = Files.list(place.getParent())) {
            assertEquals(List.of(place), left.collect(Collectors.toList()));
        }
        for (var program : List.of("bin/postgres", "bin/initdb", "bin/pg_ctl")) {
            assertTrue(Files.isExecutable(place.resolve(program)), program);
        }
    }
}
