package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.hokensho.center.tree.SimulatedPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `-Dhokensho.simulation.seeds=N` for more, `-Dhokensho.simulation.seed=S` for one alone.
@DisplayName("In no run of the simulation is a promise of the journal broken (R-20, R-22)")
class SimulationTest {

    private static final int SEEDS =
            Integer.getInteger("hokensho.simulation.seeds", Boolean.getBoolean("hokensho.long") ? 100_000 : 10_000);
    private static final int ENOUGH = 2_000;

    private final List<Logger> logs = Stream.of(StreamWriter.class, SimulatedPublisher.class)
            .map(speaker -> Logger.getLogger(speaker.getPackageName()))
            .toList();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private long events;
    private long checkpoints;

    @BeforeEach
    void hush() {
        logs.forEach(log -> log.setLevel(Level.OFF));
    }

    @AfterEach
    void speak() {
        logs.forEach(log -> log.setLevel(null));
    }

    @Test
    @DisplayName(
            "whatever comes about: nothing acknowledged is lost, no gap, the chain is right, each question is answered,"
                    + " no published root goes back")
    void whateverComesAbout() {
        seeds().mapToObj(seed -> Simulation.run(seed, PlantedBug.NONE)).forEach(this::holds);

        System.out.printf(
                "Simulation: %d events acknowledged, %d checkpoints given away; %s%n", events, checkpoints, faults);
        assertTrue(
                Long.getLong("hokensho.simulation.seed") != null
                        || faults.keySet().equals(EnumSet.allOf(Fault.class)),
                () -> "not every fault came about: " + faults);
    }

    private static LongStream seeds() {
        var one = Long.getLong("hokensho.simulation.seed");
        return one == null ? LongStream.range(0, SEEDS) : LongStream.of(one);
    }

    private void holds(Simulation.Report report) {
        assertTrue(report.violation().isEmpty(), report::toString);
        report.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
        events += report.promised().events();
        checkpoints += report.promised().checkpoints();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedBugIsFound(PlantedBug bug) {
        var found = LongStream.range(0, ENOUGH)
                .mapToObj(seed -> Simulation.run(seed, bug))
                .filter(report -> report.violation().isPresent())
                .findFirst();

        assertTrue(found.isPresent(), bug + " was not found in " + ENOUGH + " seeds");
        System.out.printf(
                "Simulation: %s found with seed %d: %s%n",
                bug, found.get().seed(), found.get().violation().get().getMessage());
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertEquals(
                Simulation.run(4_711, PlantedBug.NONE).toString(),
                Simulation.run(4_711, PlantedBug.NONE).toString());
    }
}
