package jp.hokensho.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A measurement that hides what is slow or wrong is worse than none.
class LoadTest {

    private final Load load = new Load(Processes.none(), 1);

    @Test
    void everyCallerCalls() throws Exception {
        Set<Integer> callers = ConcurrentHashMap.newKeySet();

        var run = load.closed("all", 8, caller -> {
            callers.add(caller.number());
            TimeUnit.MILLISECONDS.sleep(1);
            return 0;
        });

        assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7), callers);
        assertEquals(0, run.errors());
        assertTrue(run.perSecond() > 0 && run.cpu().containsKey("bench"));
    }

    @Test
    void whatFailsIsCountedAndNotMeasured() {
        var run = load.closed("failing", 1, _ -> {
            TimeUnit.MILLISECONDS.sleep(1);
            throw new IllegalStateException("no");
        });

        assertTrue(run.errors() > 0);
        assertEquals(0, run.perSecond());
    }

    /// One call stops the system for 300 ms: those that were due meanwhile waited, and it shows.
    @Test
    void anOpenModelCountsTheWaitingOfThoseThatWereDue() throws Exception {
        var calls = new AtomicInteger();
        var one = new Object();

        var run = load.open("stalling", 200, _ -> {
            synchronized (one) {
                if (calls.incrementAndGet() % 100 == 0) {
                    TimeUnit.MILLISECONDS.sleep(300);
                }
            }
            return 0;
        });

        assertTrue(run.p99Ms() > 100, () -> "p99 " + run.p99Ms());
    }

    @Test
    void aRunWithErrorsIsNotClean(@TempDir Path folder) throws Exception {
        var report = new Report();
        report.add(load.closed("good", 1, _ -> {
            TimeUnit.MILLISECONDS.sleep(2);
            return TimeUnit.MILLISECONDS.toNanos(1);
        }));
        var clean = report.clean();
        report.add(load.closed(
                "bad", 1, _ -> Files.readString(folder.resolve("missing")).length()));

        report.ratio("a_vs_b@1", 1.5);
        report.write(folder.resolve("bench.json"));

        var json = new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
        assertTrue(clean);
        assertTrue(!report.clean());
        assertEquals("good", json.path("runs").path(0).path("name").asText());
        var good = json.path("runs").path(0);
        assertTrue(
                good.path("p99WithoutInsurerMs").asDouble() < good.path("p99Ms").asDouble());
        assertEquals(1.5, json.path("ratios").path("a_vs_b@1").asDouble());
    }
}
