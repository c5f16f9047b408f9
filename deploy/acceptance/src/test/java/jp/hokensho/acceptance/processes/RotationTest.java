package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import jp.hokensho.acceptance.rotation.Rehearsal;
import jp.hokensho.acceptance.stack.Say;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(7)
@DisplayName("Keys are replaced while verifications run, and none is refused (R-08, R-22, R-29)")
class RotationTest {

    private final World world;

    RotationTest(World world) {
        this.world = world;
    }

    @Test
    void thoseOfReceiptsTokensCheckpointsAndOfAnAdapterAndTheAuthorityWithAllCertificates() {
        var say = new Say(System.out, Locale.ENGLISH, Clock.systemUTC());

        var rotated = new Rehearsal(world.stack(), say).run();

        assertEquals(
                List.of(
                        "receipt",
                        "token",
                        "checkpoint",
                        "adapter",
                        "authority",
                        "adapter-certificate",
                        "terminal-certificate"),
                rotated.keys());
        assertEquals(List.of(), rotated.why());
        assertEquals(0, rotated.refused());
        assertTrue(rotated.isWell(), rotated::toString);
        var verified = world.stack().center().command("journal", "verify");
        assertEquals(0, verified.exitCode(), verified.err());
    }
}
