package jp.hokensho.center.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.hokensho.center.command.CenterTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Driven by the description of the API that the centre gives itself. `-Dhokensho.fuzz.seed=N` begins with the case of
/// a failure again, `-Dhokensho.fuzz.seconds=N` goes on for so long; `-Dhokensho.long=true` for ten minutes, with other
/// cases each time.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Unhurried.class)
@DisplayName("Whatever is sent, the centre answers or refuses, on the record where that is due (R-21, R-33)")
class FuzzTest {

    private static final boolean LONG = Boolean.getBoolean("hokensho.long");
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("hokensho.fuzz.seconds", LONG ? 600 : 10));
    private static final long SEED = Long.getLong(
            "hokensho.fuzz.seed", LONG ? Clock.systemUTC().instant().getEpochSecond() * 1_000_000 : 1);

    private final Land land;
    private final Planted planted;

    FuzzTest(Land land, Planted planted) {
        this.land = land;
        this.planted = planted;
    }

    @Test
    void noRequestBreaksTheCentreOrShowsWhatIsAnothers() {
        try (var fuzzer = new Fuzzer(land, planted)) {
            fuzzer.sweep(LONG ? Oddities.TEXTS : Oddities.HARD, RolesTable.read());
            fuzzer.run(SEED, TIME);

            assertEquals(List.of(), fuzzer.faults(), () -> "seeds from " + SEED + ", " + fuzzer.tried() + " cases");
            assertTrue(fuzzer.numbers().size() > 100, () -> fuzzer.numbers().size() + " refusals");
            assertEquals(List.of(), new Auditor(land).missing(fuzzer.numbers()), "numbers that are not on the record");
        }
    }
}
